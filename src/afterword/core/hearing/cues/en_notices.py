"""English, what decides nothing: requests, receipts, promises to report back, and mail about other things."""

from __future__ import annotations

ACTION = r"""
(please|kindly|remember to|you will need to|do) (also )?(bring|carry) (\w+ ){0,4}(ids?|identification|passport|
    licen[cs]e|
    documents?|certificates?|proof|copies|copy|forms?)\b
complete (section|part|page|step) \w+
(please|kindly|could you|can you|would you|you (need|must|will need|are required|are asked) to|we (need|require|
    still need|ask you to|kindly ask)|in order to|ask you to|you (still )?have to|be sure to|
    remember to|request(ed|ing|s)? (that )?you( to)?|you are requested to) (\w+ ){0,3}(send|provide|complete|fill|
    submit|upload|share|forward|return|sign (and|the|both)|
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
we (will |still |also |now |just )*(need|require) (your|a|an|the|two|three|some|from you) (\w+ ){0,4}(details|
    copy|copies|form|documents?|id|passport|certificates?|signature|agreement|number|proof|names)
may (we|i) (now )?(contact|call|approach|ring|write to) (your|the) (\w+ )?(referees?|references?)
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
(has|have) (reached us|arrived|come through|got here)\b
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
(how did we do|rate (your|our|the)|take (two|a few|five|\d+) minutes (to|and) (tell|rate|answer|share|
    give|fill|help|let|complete)|survey|feedback form|nps|
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
thank(s| you) (\w+ ){0,2}(for )?(the|your) (\w+ )?note\b ... (meet you too|pleasure was|lovely|likewise|same here)
(grant|research|funding|conference) (proposal|application|bid)|your (abstract|manuscript|poster|paper|visa|
    mortgage|loan)\b|your (child|son|daughter)\b|(tenant|tenancy|landlord|letting)s?\b
(winner|raffle|lottery|half marathon|marathon|10k (run|race)|giveaway|sweepstake\w*)\b
(first|second|reserve) team\b|(squad|tournament|league|choir|housing|the flat|the apartment|nursery)\b
"""
# A promise to report back: not yet, unless it comes with thanks for an application.
LATER = r"""
(appreciate|thank you for|thanks for) your (continued )?patience
(bear|bearing|hang|stay|sit) (with|in|tight|tuned)( us| there| me)?\b
(hope|expect|aim|plan|should|intend|will) (\w+ ){0,3}(to )?(have|be able|make|reach|come|get back|know|give|
    share|let you know|update|be in touch|be back|decide) (\w+ ){0,8}(next week|by (the )?(end|monday|tuesday|
    wednesday|thursday|friday|next|mid|early|\d)|within|in (the next|the coming|about|two|a)|soon|shortly|
    later this|early next|end of)
"""
