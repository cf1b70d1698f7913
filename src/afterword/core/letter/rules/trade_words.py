# ruff: noqa: E501  (a list of words reads best as it is)
"""Words of working life that dictionaries do not hold yet, by language; they are right as they stand."""

from __future__ import annotations

TRADE_WORDS = {
    "en": frozenset(
        """onboarding onboard onboarded offboarding dataset datasets backend backends frontend frontends workflow workflows
        webinar webinars upskill upskilling reskilling rota rotas runbook runbooks dashboard dashboards stakeholder
        stakeholders roadmap roadmaps backlog backlogs codebase codebases deliverable deliverables timeline timelines
        startup startups smartphone smartphones login logins metadata middleware refactor refactored refactoring
        changelog config configs repo repos devops microservice microservices chatbot chatbots podcast podcasts
        blog blogs blogging wifi email emails emailed emailing website websites webpage online offline signup spreadsheet
        spreadsheets timesheet timesheets walkthrough walkthroughs handover handovers mentee mentees crowdfunding
        ecommerce fintech healthcare childcare caregiver caregivers caseload caseloads freelancing fundraiser fundraising
        coworking coworker coworkers teamwork touchpoint touchpoints takeaway takeaways whiteboard whiteboards whiteboarding
        hackathon hackathons kanban agile scrum sprints telehealth triaged triaging triage proactive proactively
        benchmarking prototyping rollout rollouts unsubscribe usability analytics timeboxed mindset skillset skillsets
        headcount subcontractor subcontractors ransomware cybersecurity changeover changeovers lockout tagout
        forklift forklifts intermodal warehouse pallet palletizing palletising gantry biomarker biomarkers formative
        pipetting centrifuge sommelier barista baristas mise sous signage wayfinding accessioning deaccession
        reconciliations payables receivables accruals lookback postmortem postmortems retrospective rebrand rebranding
        livestream livestreams playlist playlists paywall paywalls scaffolded differentiated pullout preschool
        prebriefing debrief debriefs debriefing debriefed shortlist shortlisted standup standups""".split()
    ),
    "de": frozenset(
        """onboarding backend frontend dashboard dashboards workflow workflows feedback meeting meetings team teams workshop
        workshops homeoffice e-mail online offline cloud software website webseite login update updates podcast chatbot
        roadmap startup startups recruiting controlling monitoring reporting ticket tickets scrum kanban agil agile
        digitalisierung digitalisieren""".split()
    ),
    "fr": frozenset(
        """onboarding backend frontend reporting workflow workflows brainstorming e-mail email mail mails feedback startup
        start-up dashboard web numérique numériques logiciel logiciels podcast visioconférence télétravail""".split()
    ),
    "es": frozenset(
        "onboarding backend frontend online software email marketing dashboard feedback startup web podcast".split()
    ),
    "it": frozenset(
        "onboarding backend frontend online software email e-mail marketing dashboard feedback startup web podcast team "
        "meeting workflow manager".split()
    ),
    "nl": frozenset(
        "onboarding backend frontend online software e-mail feedback startup dashboard podcast rooster".split()
    ),
    "pt": frozenset(
        "onboarding backend frontend online software e-mail email marketing feedback startup dashboard podcast site".split()
    ),
}
