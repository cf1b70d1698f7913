"""English."""

from __future__ import annotations

from afterword.core.hearing.cues.en_notices import ACK, ACTION, LATER, NO_ACTION, OTHER

__all__ = ["ACK", "ACTION", "LATER", "NO_ACTION", "OTHER"]

REJECTION = r"""
(voted|voting|opted|decided|plumped|settled|came down) (for|on|in favou?r of) (the|an?|another) (\w+ ){0,2}(other|
    different|internal|external|another) (candidate|applicant|person|finalist)
(voted|opted|decided|settled) (for|on|in favou?r of) (the other|another|somebody|someone)
(go|going|gone|went|proceed|proceeding|moving|move) (\w+ )?with (a|an) (\w+ ){0,3}(profile|candidate|applicant|hire)\b
(appointed|chosen|chose|hired|picked|selected|preferred|promoted|backed) (the|an?|our) (internal|other|external|
    stronger|
    existing|local) (candidate|applicant|person|finalist|colleague)
(this( one)?|it|things|that) (is|are|was|will|did|does|has|have) not (going to |gonna |be able to |be )?work(ed|
    ing)? out\b
    (?! (on|at|that day|time|for (me|her|him|monday|tuesday|wednesday|thursday|friday)))
(ended up|wound up|end up) (hiring|appointing|promoting|offering it to) (?!you\b)
(ended up|wound up|end up) (choosing|picking|selecting|going (for|with)) (someone|somebody|another (candidate|person|
    applicant)|
    an? (\w+ ){0,3}(candidate|person|applicant|colleague|profile))
(another|other|different|second) (candidate|applicant|person|finalist) (\w+ ){0,3}(had|has|have|brought|brings|
    showed|offered) (the edge|an edge|the advantage|a (slight|clear|small) (edge|advantage|lead)|(\w+ )?(more|stronger|
    deeper|greater|exactly|precisely) (\w+ ){0,4}(experience|background|expertise|knowledge|skills?|record|match|fit))
(went|gone|going|go) (ahead )?with (someone|somebody|a (\w+ ){1,3}(candidate|applicant))
scored (another|the other) ... higher
(chosen|chose|decided|elected|opted|going) to (pursue|advance|consider|hire|interview|select|appoint|progress|
    offer \w+ \w+ to) (\w+ ){0,2}(other|another|different|someone else)
(go|going|gone|went|move|moving|moved|take|taking) (\w+ )?in (a different|another|a new) direction
(prefer\w*|chose|picked|selected|hired|favou?red|went with|going with) the other (candidate|applicant|person|finalist)
(do|did|does) not (feel|think|believe|consider) ... (right|good|best|strong|suitable) (match|fit|candidate)
decided not to (proceed|continue|hire|progress|fill)
(decided|chosen|elected|opted|have|going|continue|continuing|proceeding|move|moving|gone|went|go|
    proceed) (to )?(forward |ahead )?(on )?with ((another|other|a different|different|
    an internal) (\w+ ){0,3}?(candidate|applicant|person|profile|individual|finalist|professional)s?|others\b|
    someone else|somebody else|those|candidates?|applicants?|a candidate)
(offered|given|awarded|extended) (the )?(role|position|job|offer|it|this role|this position) ... to (another|
    someone else|somebody else|a different|an internal|other)
(selected|chosen|chose|hired|appointed|picked|preferred|favou?red) (another|someone else|somebody else|
    a different|an internal|other|one of the other)
(taking|take|taken|bringing|putting) (someone else|somebody else|another|other|a different) ... (forward|
    through|on|stage|round)
(decided|chosen|elected|opted) ... not to (move|proceed|progress|continue|pursue|offer|advance|take (you|your)|
    go (forward|ahead|further)|invite|extend (you |an |the )*offer|hire|make (you |an |the )*offer|consider)
(will|would|are|were|is|be|can|could) not (now |be |currently |able to |in a position to |going to |also |
    unfortunately |therefore |yet )*(be )?(mov|progress|proceed|advanc|tak|pursu|continu|going|go|
    invit)\w* (\w+ ){0,3}(forward|ahead|further|with your|your (application|candidacy)|you (forward|further|
    through)|with you\b|to the next|any further)
(unable|not able|not in a position|cannot|can not|could not|are sorry that we) (to )?(offer you|
    make you an offer|extend (you )?an offer|progress|proceed with your|take your (application|candidacy)|
    move (you |your )?\w* ?forward|accept your application|consider you|continue with your|invite you)
not (going to |able to |be )?(mak|extend|offer)(e|ing)? (you )?(an offer|the (role|position|job)|this (role|
    position|job)|a (role|position|job))
((have|has|had) not been|was not|were not|are not|be not|been not) (successful|shortlisted|selected|chosen|
    short-listed|short listed|progressed|accepted|approved for the next)
(application|candidacy|you) (has|have|had|was|were|is|been) (\w+ )?(unsuccessful|declined|rejected|turned down|
    not successful)
(was|were|been|is|be) unsuccessful
unsuccessful (on this occasion|this time|in your application|at this stage|candidate)
not (been )?successful (on this|this time|at this|in )
(position|role|vacancy|job|opening|post|requisition) (\w+ ){0,6}?(has|have|had|was|is|were) (now |already |
    since |recently |just |meanwhile |in the meantime )*(been )?(filled|closed|cancelled|canceled|eliminated|
    withdrawn|taken|no longer (available|open)|gone to)
(filled|cancelled|canceled|closed|withdrawn|eliminated) (the|this|that) (position|role|vacancy|opening|post|
    requisition|job)
no longer (be )?(considering|under consideration|in consideration|moving forward|being considered|pursuing|
    proceeding|hiring for (this|the))
not (quite |really |exactly |necessarily )?(be )?(the |a |an )?(right|good|best|perfect|ideal|strong|close|
    suitable|enough of a|great) (fit|match|candidate|person) (\w+ ){0,4}?(for|at this|role|right now|this time|us|$)
(regret|sorry|sad|unfortunately|regretfully|disappoint\w*|afraid) ... (not (be )?(been )?(select|success|
    progress|shortlist|proceed|advanc|going forward|pursu|able to (offer you|progress|proceed|
    take your (application|candidacy))|chosen|hir|moving (you |your \w+ )?forward|move (you |your \w+ )?forward|
    continue with your)\w*|unsuccessful|unable to (offer you|progress|proceed|move forward|take your|pursue|
    consider)|declined? your|another (candidate|applicant)|other (candidate|applicant)s?|someone else|pass on your|
    been filled|rejected)
(candidates?|applicants?|profiles?|someone|people|others|person) (\w+ )?(whose|who|with|that|
    which) ... (more closely|closer|better|best|stronger|more (relevant|closely|suited|suitable|aligned|directly|
    experience)|closely (match|align|meet|fit))
will not be (progressing|proceeding|pursuing|advancing|continuing|moving|inviting|taking|considering|
    able to offer|going|selected|offering|hiring)
(decided|have) to (pass|decline|reject|part ways|close your application|end (the|your) (process|application))
(we|i) (are|have|will|am|must) (\w+ )?(pass|passing|passed) on (your|you\b|this)
(offer|position|role|it) (has )?(gone|went|goes|going) to (another|someone else|somebody else|an internal|
    a different|the other)
(will|would|did|do|does) not (be )?(a match|a fit|fit|get(ting)? (the|this) (job|role|position)|make the (cut|
    shortlist))
(rescind|withdraw|revoke|retract)\w* (the |our |your |this |that |an )?(job )?offer
offer (has been|is|was) (rescinded|withdrawn|revoked|retracted|cancelled)
(your )?application (will not|was not|has not|is not|did not) (be |been )?(tak|progress|select|go|mov|consider|
    success|shortlist|pursu|proceed|advance|make)\w*
it is a no\b
(say|saying) no (this time|to you)
(you are|you were|you have been) not (among|on (the|our) (shortlist|short list)|one of|part of)
not (been )?(included|placed) (in|on) (the|our) (short ?list|next round|final)
(keep|keeping|retain|hold|save) (your|you) (\w+ ){0,4}(on file|in mind|details|for future|resume|
    cv) ... (should|if|when|for) (\w+ ){0,4}(future|other|another|suitable)
wish you (all the best|every success|the best|much success|good luck|luck|success|well) (\w+ ){0,3}(in|with|for|
    on|as) (your|the) (\w+ ){0,3}(search|future|endeavou?rs?|career|hunt|journey|next)
(best of luck|good luck|all the best|every success) (in|with|for) (your|the) (\w+ ){0,3}(search|future|
    endeavou?rs?|career|hunt|journey)
(level|experience|skills?|profile|background) (was|is|were|are|did) not (quite |really |exactly )?(right|enough|
    what|a match|match|sufficient|meet|align)
(fell|falls|come|came) (just )?short of (what|the|our|this)
(more|other|better|stronger)[- ](qualified|experienced|suitable|suited) (candidate|applicant)s?
choice fell on (someone|another|a different)
(selected|chosen|chose|hired|appointed|picked|preferred|favou?red) (someone|somebody|a person) (with|who|whose|from|
    closer|more|better)
(fit|match) (\w+ ){0,6}?(was|is) not (quite |really |fully |entirely )?(there|right|given|strong enough|what we)
(we|i) (will|are|shall) (\w+ )?(be )?part(ing)? ways
(other|another) (finalist|candidate|applicant|person) (\w+ ){0,12}?(will be joining|is joining|has accepted|
    got (the|it)|was (chosen|selected|appointed|offered)|edged)
(land|landed|settle|settled|agreed) on (someone|somebody|another|a candidate|a different|an internal|an external)
(were|was|are|have been|has been) not (been )?(appointed|put forward|recommended for|offered (the|this|a))
yours was not (the|among|one)
not (be )?(the |quite the )?(news|outcome|answer|result|decision) (that )?(you|either of us|anyone) (were|was|are|
    had|may|might|will|would|hoped|wanted)
not the right (time|moment|point) ... (bring|hire|add|take|someone at|you on)
(clos|end|conclud)(e|ed|ing) (out )?(your|the) (application|candidacy)
(candidacy|application) (ends|stops|has ended|is now closed|is closed|will go no further|goes no further)
(narrowly|just) miss(ed)? out
(the|our) (successful|chosen|appointed) (applicant|candidate) (has|accepted|starts|joins|will)
(made|make|making|choosing|chosen|decided) (to make )?an internal (appointment|hire|promotion)
(job|role|position|post|vacancy|requisition) (now )?(no longer|does not) exists?
(pulled|scrapped|axed|dropped) the (requisition|role|position|post|vacancy)
(did|do|does) not (feel|think|believe|find) (that )?(it|you|they|this|your \w+) (met|meets?|reached|reach) the
(not|never) (be )?tak\w+ (things|this|matters|it) any (further|farther)
(consensus|feeling|conclusion|verdict|view) (\w+ ){0,3}is (that )?we need (someone|somebody|a person)
not (a|any) reflection (on|of) (you|your)
(hope|hoping|sure|trust) (that )?(our|the) paths (will |may |can |do )?(cross|meet)
(favou?red|preferred|chose|chosen|selected|appointed|picked|hired|recruited|gone for|went for) (a|an|the|
    one) (\w+ ){0,3}(candidate|applicant|person|finalist|colleague) (with|who|whose|from|that|already)
(extend\w*|offer\w*|give|gave|given|award\w*) (the |an |our )?(offer|role|job|position|post|
    it) to (another|someone|somebody|a different|the other|one of the other)
(filled|filling) (the|this|that) (post|position|role|vacancy|opening|job) (internally|from within|from inside)
(did|does|do|have|has) not (quite )?(reach|meet|make|pass|clear|attain|met|reached) (the|our|
    this) (\w+ ){0,2}(threshold|bar|standard|benchmark|pass mark|minimum|criteria)
re-?advertis\w+ (the|this|our)
none of (the (people|candidates|applicants)|those) we (met|saw|interviewed)
(role|job|position|post) (went|has gone|is going|was given|was offered|was awarded) to (someone|somebody|another|
    the other|one of|an? (different|colleague|candidate|person|internal|applicant))
without making an appointment
nothing (that )?you could have done
(unable|not able|not in a position) to (recommend|put forward|support) (you|your)
opted for (a|an|another|someone|somebody|the other) (\w+ ){0,2}(candidate|applicant|person|finalist|colleague|
    else|profile)?
decided against (making|offering|proceeding|moving|taking|progressing|your|you|going)
(client|team|company|they|we|manager|founders?|board) (has |have )?(went|gone|decided to go|chose to go) (another|
    a different|the other) (way|route)
"""
NO_REJECTION = r"""
(cvs?|resumes?|attachments?|(late|paper|e-?mailed) (applications|forms)) (are|can|will) not (be )?accepted\b
(no action|at your request|you (have )?(withdr|decided not|do not wish)\w*)\b
(another|different|other|new) (date|day|time|slot|hour|room|tool|week|location|place)s?\b
(candidates|applicants|those|people) who (are|were|have) not
(upload|log-?in|sign-?in|attempt|transfer|delivery|timesheet|jury|submission was not|connection|deadline)\b
not (a |been |being |yet )*reject\w*
(?<! in )(?<!with )(?<!from )(?<! of )(order|payment|card|loan|visa|parking|flight|hotel|invoice|refund|
    insurance|mortgage|pull request|ticket|expense|parcel|claim|lease|subscription)\b(?! (sector|industry|business|
    background|experience|domain|knowledge|side|world|market|law))
(another|other) (candidate|applicant|person)s? (has |have |had )?(withdr\w+|declined|dropped|pulled)
offer you (an answer|any news|an update|a date|a time|a slot|another (date|time|slot)|more (detail|information))
(make|do|attend|join|keep|hold) (the|our|your|that|this) (interview|call|meeting|appointment|slot|time|date)
"""
OFFER = r"""
(make|making|extend|send|give) you (an|our|a) (\w+ )?(official|formal|firm|written) offer\b
(committee|board|panel|team|ceo|director|management|hr) (has |have )?approved (you|your hire|your appointment)\b
(happy|pleased|delighted|keen|content|agreed|willing|asked|want|wants) (for )?(me|us) to (offer|make|hire|appoint|
    extend)
(like|love|want|wants|delighted|thrilled|happy|excited|glad|keen|pleased) (\w+ )?to have you (on ?board|aboard|
    on (the|our) (\w+ )?team|(join|in) (the|our) (\w+ )?team|as (our|a|the))
(everybody|everyone|the (\w+ )?(team|panel|board)|they all) (all )?(said|voted|says) yes\b(?! to (?!you))
our (final|best|revised|improved|verbal) offer
(go|going|move|come) up to \d
(attached|enclosed|sign|signed|signing|return) (\w+ ){0,3}contract\b
(pleased|delighted|happy|excited|thrilled|glad|like|love|proud|pleasure|prepared|ready|want|wish|decided|
    honou?red|going) (\w+ )?to (formally |officially |be able to |extend |make |present |confirm |
    now )*(offer (you )?(\w+ )?(the|a|this|you|our)? ?(\w+ ){0,4}?(job|position|role|employment|contract|post|offer|
    internship|place)|offering you (the|a) (job|role|position)|(you )?(a |an |the |our |this )?(\w+ )?offer\b|
    an offer)
we (would like to |want to |can |hereby |now |also )?offer you (the|a|this|our) (\w+ ){0,4}(job|position|role|
    post|employment|contract|internship|place)
(extend|extending|make|making|made|send|sending|sent|present|presenting|issue|reissue|prepar\w+) (you |
    out )?(a |an |the |our |your |you )*(\w+ )?(formal |written |verbal |official |revised |updated |new|
    conditional |final )?(job |employment )?offer (to you|letter|of employment|for (the|a|this)|package|today|
    tomorrow|this|by|as)
offer (letter|of employment|package|details|document) (is|are|will|has|have|attached|enclosed|to|for you|
    follows|today)
(attached|enclosed|find|here is|review|sign|signed|below is|signing|accept|return|
    countersigned) ... (offer letter|letter of offer|your offer|offer of employment|formal offer|job offer|
    employment (agreement|contract)|contract of employment|work contract|our offer|written offer|offer package|
    updated offer|revised offer)
(employment (agreement|contract)|contract of employment|your contract) (is |are )?(attached|enclosed|
    countersigned|ready|signed|follows|for (your )?signature|will follow)
(your|the) (\w+ )?(offer|contract) (\w+ ){0,3}(is ready|is attached|for signature|to sign|will (follow|arrive|
    be sent|reach))
you (have )?got the (job|role|position)|the (job|role|position) is yours
welcome (aboard|on board|to the (team|company|family))
(would like|want|love|invite|inviting|excited|delighted|hope|have|glad|keen) (for )?(you|to have you|
    having you) (to )?(join|joining) (us|our|the (team|company)) (\w+ )?as\b
(team|we|they|everyone|committee|board|panel) (\w+ ){0,3}(would like|want|wants|would love) you to join (us|
    the team|our)
your (base |starting |annual |gross |basic )?(salary|compensation|package|pay) (will be|is|would be|of) (\D{0,8})\d
the offer (is|would be|will be|comes to|stands at) (\D{0,8})\d
(raise|increase|improve|match|move|bump|go up) ... (the )?(base|salary|offer|compensation|package|sign-on|
    bonus) ... (to|by|from|add|\d)
(sign-?on|signing) bonus
(your|first) (first )?day (with us |of work |at work )?(is|will be|would be) (on )?(monday|tuesday|wednesday|
    thursday|friday|the|\d|january|february|march|april|may|june|july|august|september|october|november|december)
(your )?start date (is|will be|of|has been) (\w+ )?(confirmed|set|\d|monday|january|february|march|april|may|
    june|july|august|september|october|november|december)
(we have|have been|has been|been|you are|you were) (selected|chosen|picked|approved) (you )?(for|as) (the|our|
    this) (\w+ ){0,4}(position|role|job|hire)$
you (have been|are|were|was|are being) (selected|chosen|hired|appointed) (for|as) (the|our|this|a) (?!next|
    first|second|interview|assessment|follow)
congratulations ... (offer|job|role|position|join|hired|selected for the (position|role|job)|you got|welcome)
(would like|want|decided|happy|love|pleased|delighted|going|plan) to (hire|appoint|employ|bring) you\b(?! (back|
    in\b|together|up to|on-?site|over|into|to (the|our|meet|see|visit)|here|along))( on\b)?
(hr|board|management|cfo|ceo|director|finance) has (approved|signed off|signed) (the|your|on the|
    off on) (\w+ )?(package|offer|hire|contract|salary|terms)
verbal (offer|yes)
(let (us|me) know|confirm|tell (us|me)|decide) ... (whether|if) you (accept|would like to accept|will accept|
    are happy to accept)
(accept|decline|respond to|consider|sign) (this|the|our|your) (job )?offer
look(ing)? forward to (you joining|having you (on|join)|welcoming you (to|on|as)|you starting)
it is a yes\b
(panel|board|committee|we|governors|trustees|school|trust|council) (has |have )?(\w+ )?(appointed|hired|
    chosen) you (to|as|for) (the|this|our)
you are the (person|one|candidate) (that |whom )?we (want|would like|have chosen|chose|are choosing)
(finish|prepar|draft|complet|approv|finali[sz])(e|es|ed|ing) (with )?your (employment )?contract
can not wait (for you )?to (have you|join (us|the))
(stretch|go|come|move|get|get you|push|raise (it|this|the base)) (up )?to (a base of |a salary of )?(£|\$|€|eur ?|
    gbp ?|usd ?|chf ?)\d
happy (that )?you said yes
conditional offer of
we are (now |formally |hereby |delighted to be )?offering you (the|this|our|a) (job|role|position|post|contract|
    place)
(know|confirm|hear|tell (us|me)|decide) (\w+ ){0,5}(whether|if) you (are |will |would like to |want to |
    wish to )?(accept|take)(ing)? (our|the|this)
(able|happy|willing|can) to (match|meet|go to|reach) (the|your) (£|\$|€)?\d
(until|till) (\w+ ){1,4}to (decide|think|consider|answer|reply)( \w+)? (on |about |over |to )?(our|the|this|
    my) offer
(get|send|email|post|courier|have) (you )?(over )?(your|the) (\w+ )?contract\b
"""
NO_OFFER = r"""
(energy|electricity|supplier|broadband|account|newsletter|talent (community|network|pool)|free trial|membership|
    subscription|your app)
(hope|expect|plan|aim|intend|likely) (\w+ ){0,5}(make|extend|send|issue) (\w+ ){0,3}offers?
(not|unable|cannot|nor|never|without|before|until|whether|if|once|should|in case|prior to|
    when) (\w+ ){0,8}?(?<!our )(?<!this )offer
(offer|offering) you (a |an |the |another |our |this )?(\w+ )?(opportunity|chance|interview|call|slot|time|date|
    meeting|feedback|alternative|second|conversation|discount|tour|place in the next)
(special|exclusive|limited|great|best|latest|new|today's|discount|matching|top|more|these|
    job) offers?\b (?!letter|of employment|and)
(offers? (from|by|for) (our|partners|\d)|% off|discount|coupon|subscribe|unsubscribe|premium)
(another|other|different|someone else|somebody else|internal) (candidate|applicant|person)?
(client|company|we) offers (a|an|great|competitive|excellent|flexible|you (a|an) (competitive|great))
(did|does|do|have|has|will|would|can|could|are|is) not
gone to|went to|someone else
(would you be|are you) (open|interested)
competing offer|other offers|offers? (from|with) (other|another)|accepted (a|an|another) offer|offers? (stage|
    phase|process)
(winner|prize|raffle|lottery|marathon|charity|giveaway|sweepstake\w*|voucher|claim your|your child|pupil|
    reservation)\b
(phone|mobile|broadband|energy|gas|lease|service|maintenance|rental|hire|support|supply) (contract|agreement|
    plan)s?\b
"""
INVITE = r"""
(bring|have|get|see) you (back|in) (to|for)
meet the (rest|others|wider|whole)
(invite|inviting|invited|invitation|like|love|pleased|want|wish|propose|happy|delighted|keen) ... (interview|
    meet\b|meeting|call|conversation|chat|talk|speak|lunch|coffee|on-?site|screen|visit|come (in|by|to)|panel|
    next (round|stage|step))
(schedul|arrang|book|set up|setting up|organi[sz]|plan)\w* ... (interview|call|meeting|chat|conversation|
    time to (talk|speak|meet|chat)|on-?site|screen|discussion)
(your|the|an|this|second|first|final|next|phone|video|technical|panel|on-?site|virtual|zoom|teams|upcoming|
    rescheduled|screening|third) interview (with (us |the |our |\w+ )*)?(\w+ )?(is|has been|will|on|at|for|
    scheduled|confirmed|details|invitation|round|takes place|slot|process will|stage)
(reschedul|postpon|move|push|shift|change|bring forward|delay)\w* ... (interview|call|meeting|conversation|chat|
    slot|appointment)
(interview|call|meeting|conversation|chat) ... (resched|postpon|moved|pushed|has to move|needs to move|
    another (day|time|date)|new (time|date))
(availab|free|work for you|suit you|convenient|do you have time|have time|have a moment|can you (do|make|come|
    meet|talk|speak|join)|could you (do|make|come|meet|talk|speak|join)|are you around|when (can|could|would|
    are) you|time for a) ... (interview|call|meet|chat|talk|speak|conversation|discuss|monday|tuesday|wednesday|
    thursday|friday|tomorrow|next week|this week|o'clock|\d ?(am|pm)|\d{1,2}:\d{2}|between|slot)
(select|choose|pick|book|find) (a|your|one of the|an|one of these|the) (\w+ )?(time|slot|date|interview|times|
    slots|appointment)
(calendly|booking link|scheduling link|self-?schedule)
(would like|want|love|like|pleased|happy|next step is|decided|delighted|excited) (you )?to (move|progress|
    advance|take|bring|proceed) (you |with you |your application )?(forward |on |through |ahead )?(to|with) (the |
    a |an |our )?(next|second|final|third|on-?site|technical|interview|first|phone)
(you have (been|progressed|made it)|you made it|you are through|you have advanced|advancing you|moving you|
    shortlisted|selected) (\w+ ){0,3}(to|for|into) (the |a |an |our )?(\w+ )?(next|second|final|interview|third|
    on-?site|phone|technical|first)
(interview|call|meeting|chat|meet|see you|speak|talk) (\w+ ){0,4}(on|at|this|next|for) (monday|tuesday|
    wednesday|thursday|friday|tomorrow|\d{1,2}(:\d{2})? ?(am|pm)?|the \d)
(next|second|final|third) (round|interview|stage|conversation)
(confirm|confirming|confirmation|reminder) ... (interview|appointment|your (slot|call|meeting))
join (zoom|teams|the (meeting|call|interview)|google meet|via)
(would|could) (monday|tuesday|wednesday|thursday|friday|tomorrow|next week|\w+ afternoon|
    \w+ morning) (\w+ ){0,3}(work|suit|be (ok|okay|possible|convenient))
(meet|speak|talk|chat|lunch|coffee) (with |to )?(the |our |my )?(\w+ ){0,2}(team|director|cto|ceo|manager|
    founder|colleague|head|hiring manager|vp|lead)
(15|20|30|45|60)[- ]?min(ute)?s? (\w+ )?(call|chat|conversation|meeting|interview|screen|intro)
(wants?|would like|would love|like|keen|eager|hoping) (for )?you to (meet|speak|talk|come|visit|spend|present)
which (of|one|day|date|slot|time)\b ... (suits?|works?|would suit|is best|do you prefer)
(does|would|will|is|could|might|how about|what about|shall we say|let's say|let us say|let's do|
    say) (\w+,? ){0,3}(monday|tuesday|wednesday|thursday|friday|tomorrow|next week)(?! (enjoy|off|is a holiday))
you will (be )?(meet|meeting|speak with|speaking with|talk to|talking to)\b
(like|love|want|wants|keen|ask) (\w+ )?(to )?(hear|see|have) you (present|talk|speak|walk|take us)
(have|spare|find|got) (about |around )?(\d+|ten|fifteen|twenty|thirty|forty-five|half an) (minutes?|mins?|
    hour)\b ... (monday|tuesday|wednesday|thursday|friday|tomorrow|week|today|screen|call|chat)
"""
NO_INVITE = r"""
(if|should|once|in case|whether|may|might) (\w+ ){0,8}?(interview|meet|call|contact|shortlist|select|match)
(if|should) (\w+ ){0,6}(experience|profile|background|skills|qualif|success|select|suitable|match|questions?)
thank(s| you) (\w+ ){0,6}(for|so much) (\w+ ){0,8}(interview|meet|call|talk|speak|conversation|chat|time)
(still|currently|continue to|are|finish|complet|conclud)\w* (\w+ )?(interviewing|interviews|the interview)
(feedback|survey|rate|experience) ... (interview|hiring process)
after (the|your|our|careful|much|a) (\w+ )?(interview|meeting|conversation)
(will|to) (contact|be in touch|reach out|get back)
(enjoyed|appreciate|pleasure|great|nice|good|wonderful|interesting) (\w+ ){0,4}(meeting|speaking|talking|
    interview|chat|conversation|call)
(questions|feedback|discuss the feedback|give feedback|details) ... (call|phone)
(not|unable) (\w+ ){0,6}(interview|invite)
(further to|following) (your|our|the) (\w+ ){0,2}(interview|meeting|conversation)
"""
HOLD = r"""
(in the middle of|midway through|halfway through|only started|have just started) (\w+ ){0,3}(rounds?|interviews|
    the process)
(another|a few more|a couple (more )?of|couple more) (\w+ ){0,2}(days|weeks)\b
not (yet |quite |fully )?made up (our|my|their) minds?
before (you|we|i) (will )?(hear|know|get|have) (anything|more|something|from|back|a decision|an answer|any)
(decision|answer|timeline|timing|process) (\w+ ){0,3}(pushed|moved|slipped|postponed|delayed|slower|on ice)
(still|currently|continue to|continuing) (\w+ )?(to )?(interview|review|consider|evaluat|deliberat|discuss|
    finali[sz]|decid|assess|in the process|meet|speak|speaking|waiting|awaiting|working (on|through)|weigh|compar|
    finish)\w* (\w+ ){0,4}(candidate|for|other|decision|this role|options|approval|the role|internally|remaining|
    feedback|final|interviews|through|on|your|applications?)
(process|decision|it|things|hiring|approval|review|this|internal\w*|we) (is |are |has |have |
    will )?(been )?(\w+ )?(taking|take|takes|taken|need|needs|running) (\w+ ){0,3}(longer|a bit|more time|
    some (more )?time|late|a few (more )?(days|weeks)|another|extra)
(on hold|paus(e|ed|ing)|freez(e|ing)|frozen|hiring freeze|put (\w+ )?on ice)
(delay|delayed|delays) (in|with|to|on|the|our|getting|due|because|by)
(sorry|apolog\w+|apologi[sz]e) (\w+ )?for (the |our |this |any )?(\w+ )?(delay|wait|silence|radio silence|slow|late)
(no|not (yet )?(made|reached|taken|finali[sz]ed|come to|had|have|got|received|heard)|have not (yet )?(made|
    reached|taken|finali[sz]ed)) (\w+ )?(a |any |the |our )?(final )?(decision|update|news|conclusion|sign-?off|
    approval)
(decision|update|news|answer) (\w+ ){0,4}(next week|by the end|in the coming|within|later|soon|shortly|until|
    before|after|this week|next month|early|mid|expected|end of)
(will not|cannot|unable to|not able to|not be able to) ... (until|before) (\w+ ){0,4}(week|month|quarter|day|
    monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|
    november|december|\d)
(remain|still|very much|strongly) (\w+ ){0,3}(in consideration|under consideration|in the running|
    interested in you|a strong candidate|in the process|being considered|in contention|active)
(awaiting|waiting (for|on)|pending) (\w+ ){0,4}(approval|budget|headcount|sign-?off|decision|feedback|board|
    hiring manager|confirmation|panel|committee)
(back ?up|second choice|reserve|waiting list|wait ?list|runner-?up|in reserve)
(budget|headcount|reorgani[sz]ation|restructur\w+|reorg) (\w+ ){0,4}(review|approv|freeze|pending|being|under|
    question)
(not (be )?able|unable) to (give|provide|share) (\w+ ){0,4}(update|decision|answer|feedback|timeline) (yet|
    at this|now|until)
nothing (has been|is|was|has yet been) (decided|settled|final\w*|agreed)
(\w+ )?(more|other|further) (people|candidates|applicants|interviews|conversations) (left |still )?to (see|meet|
    interview|speak|go|do|hold)
(before|until) we (can )?(make|made|make up|have made) (up )?(our minds?|a decision|the decision|decide)
(expect|should expect) to hear from (us|me)
not (quite |yet )?(ready|in a position) to (decide|make (a|our|the) (decision|choice)|confirm)
(in touch|write|back to you|let you know|contact you|tell you more) (again )?(after|once|when) (that|then)
(feedback|progress|things|approvals?) (is|are|has been|have been) (\w+ )?slow
"""
# Without one of these a meeting may be the dentist's or the parcel's.
TALK = r"""
(interview|call|chat|conversation|screen|round|meet(?!up)|speak|talk|on-?site|team|role|position|vacanc|hiring|panel|
    candida|recruit|application|zoom|teams|visit|office|calendly)\w*
"""
