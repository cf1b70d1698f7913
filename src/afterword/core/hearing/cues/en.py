"""English."""

from __future__ import annotations

REJECTION = r"""
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
(filled|cancelled|canceled|closed|withdrawn|eliminated) (the|this|that) (position|role|vacancy|opening|
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
"""
NO_REJECTION = r"""
(candidates|applicants|those|people) who (are|were|have) not
(upload|log-?in|sign-?in|attempt|transfer|delivery|timesheet|jury|submission was not|connection|deadline)\b
not (a |been |being |yet )*reject\w*
(order|payment|card|loan|visa|parking|flight|hotel|invoice|refund|insurance|mortgage|pull request|ticket|
    expense|parcel|claim|lease|subscription)\b
(another|other) (candidate|applicant|person)s? (has |have |had )?(withdr\w+|declined|dropped|pulled)
"""
OFFER = r"""
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
    in (to|for)|together|up to))( on)?
(hr|board|management|cfo|ceo|director|finance) has (approved|signed off|signed) (the|your|on the|
    off on) (\w+ )?(package|offer|hire|contract|salary|terms)
verbal (offer|yes)
(let (us|me) know|confirm|tell (us|me)|decide) ... (whether|if) you (accept|would like to accept|will accept|
    are happy to accept)
(accept|decline|respond to|consider|sign) (this|the|our|your) (job )?offer
look(ing)? forward to (you joining|having you (on|join)|welcoming you (to|on|as)|you starting)
"""
NO_OFFER = r"""
(energy|electricity|supplier|broadband|account|newsletter|talent (community|network|pool)|free trial|membership|
    subscription|your app)
(hope|expect|plan|aim|intend|likely) (\w+ ){0,5}(make|extend|send|issue) (\w+ ){0,3}offers?
(not|unable|cannot|nor|never|without|before|until|whether|if|once|should|in case|prior to|when) (\w+ ){0,8}?offer
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
"""
HOLD = r"""
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
"""
ACTION = r"""
(please|kindly|could you|can you|would you|you (need|must|will need|are required|are asked) to|we (need|require|
    still need|ask you to|kindly ask)|in order to|ask you to|you (still )?have to|be sure to|
    remember to) (\w+ ){0,3}(send|provide|complete|fill|submit|upload|share|forward|return|sign (and|the|both)|
    supply|attach|update your (application|profile)|verify|confirm your (email|address|identity|details|salary|
    notice|availability to start)|answer|give us|let (us|me) (know|have) (your|the names|two|what|which|how)|
    take the|finish|log ?in|create|e-?mail (us|me) (your|the|a)|list|enter|register|tell us your|record)
(complete|completing|take|taking|start|finish|finishing|submit|do) (\w+ ){0,3}(assessment|test|challenge|
    questionnaire|form|task|assignment|exercise|case study|coding|background check|survey below|application form|
    video interview|one-way)
(assessment|coding (test|challenge)|take-?home|case study|assignment|questionnaire|background check|
    reference check|hackerrank|codility|technical test|skills test) (\w+ ){0,5}(link|below|attached|due|deadline|
    complete|submit|within|by|invit|is|to|for you|follows)
(send|provide|give|share|submit|supply) (us |me |over )?(\w+ )?(\w+ ){0,2}(references|referees|documents|
    certificate|transcript|diploma|salary expectations?|notice period|portfolio|work samples?|code sample|passport|
    proof|right to work|cv|resume|writing sample|contact details|copy|copies|availability|details of)
(missing|outstanding|incomplete|still need|still missing|not yet received|
    have not received) (\w+ ){0,6}(document|application|form|certificate|reference|assessment|test|information|cv|
    resume)
(notice period|salary expectations?|references|referees|right to work|work permit|work authori[sz]ation|
    visa status|earliest start)
(verify|confirm|activate) your (e-?mail|account|identity|application)
(deadline|due (date|by|on)|expires?|valid (until|for)|within (24|48|72|two|three|five|seven|\d) (hours|days|
    business days)) ... (assessment|test|complete|submit|link|form|task|exercise)
"""
NO_ACTION = r"""
(feel free|do not hesitate|if you (have|would like|need|wish|want|no longer)|should you|please (do )?not|
    no (further )?action|nothing (further|more))
(rate|feedback|survey|experience of)
"""
ACK = r"""
(received|receipt of|got|have|confirm\w* (that )?(we )?(have )?(received|
    receipt)) (\w+ ){0,3}(your )?(\w+ )?(application|resume|cv|submission|documents|details|assessment|test|
    references|test results|expression of interest|materials|paperwork|answers|mail|message|email|note|take-?home)
thank(s| you) (\w+ ){0,4}(for|so much for) (\w+ )?(your )?(applying|application|interest|submitting|submission|
    your interest|sending|taking the time to apply|your recent application|the application|expressing)
(application|cv|resume|submission|assessment|it) (\w+ ){0,4}(has been|was|is|have been) (\w+ )?(received|
    submitted|sent to|registered|recorded|complete|under review|being reviewed|forwarded|passed)
(we|our team|recruit\w+|hiring team|someone|a member|i|the team|they) (will|are going to|shall|is|
    are) (\w+ ){0,3}(review|reviewing|look|looking|go through|consider|assess|evaluat|carefully|get back|
    be in (touch|contact)|contact|reach out|respond|follow up|pass)
(successfully )?(submitted|applied) (\w+ ){0,3}(your )?(application|to|for)
(you|your) (have )?applied (to|for|successfully)
(thanks|thank you) (\w+ ){0,4}(note|message|email|mail|letter|update|reply|kind words)
"""
OTHER = r"""
(job alert|jobs? (for you|matching|you may|you might|recommended|near|picked|digest)|new (jobs|positions|
    opportunities|openings|roles) (\w+ ){0,3}(for|match|near|in|at|that|from)|recommended (jobs|for you)|jobs? (in|
    at) .{2,30} (and|posted)|matches your (profile|search|alert|preferences)|\d+\+? (new )?(jobs|job offers|
    positions|vacancies|openings))
(i am|i'm|we are|this is \w+) (a |an )?(\w+ )?(recruiter|headhunter|sourcer|talent (partner|scout|acquisition)|
    staffing|recruitment (agency|consultant)) ... (came across|opportunity|profile|client)
(came across|found|saw|stumbled|noticed|viewed|looked at|impressed by|reviewed|
    reaching out) (\w+ ){0,4}(your )?(\w+ )?(profile|linkedin|resume on|github|cv on|background)
(are|would) you (be )?(open|interested|looking|available) (to|in|for) (\w+ ){0,5}(opportunit|hearing|role|new|
    discuss|explor|position|challenge|chat about a new)
(how did we do|rate (your|our|the)|take (two|a few|five|\d+) minutes|survey|feedback form|nps|
    share your feedback|tell us about your (candidate )?experience|your opinion)
(order|payment|invoice|card|subscription|delivery|shipment|refund|purchase|booking|parcel|transaction|billing|
    bank|loan|mortgage|insurance|claim)\b ... (declin|reject|fail|ship|confirm|due|overdue|paid|process|cancel|
    approv|unsuccess|success|receiv|expired|update)
(payment|card|transaction|order|loan|insurance|visa|claim|refund|mortgage|credit|rental|lease|apartment|
    proposal|pull request|pr|merge|expense|paper|manuscript|abstract|ticket) (\w+ ){0,4}(was |were |has been |is |
    been )?(declined|rejected|unsuccessful|not approved|denied|refused|failed|closed)
(unsubscribe|newsletter|webinar|% off|discount|promo|sale ends|upgrade|premium|black friday|free trial|
    limited time|shop now|special offer|exclusive offer|blog|podcast|read more|download (our|the))
(verification|security|one-time|login|sign-in|access) code|password (reset|change)|reset your password|
    new sign-?in|suspicious
(withdrawn|withdrew|withdrawal of|you withdrew|have withdrawn) (\w+ )?(your )?(application|candidacy|from)
(referral bonus|know someone|refer a friend|tips (for|to)|how to (ace|write|prepare|answer)|career advice|
    salary (guide|report)|people (viewed|are looking)|appeared in \d+ search)
"""
# A promise to report back: not yet, unless it comes with thanks for an application.
LATER = r"""
(appreciate|thank you for|thanks for) your (continued )?patience
(bear|bearing|hang|stay|sit) (with|in|tight|tuned) (us|there|me)?
(hope|expect|aim|plan|should|intend|will) (\w+ ){0,3}(to )?(have|be able|make|reach|come|get back|know|give|
    share|let you know|update|be in touch|be back|decide) (\w+ ){0,8}(next week|by (the )?(end|monday|tuesday|
    wednesday|thursday|friday|next|mid|early|\d)|within|in (the next|the coming|about|two|a)|soon|shortly|
    later this|early next|end of)
"""
