"""Words of work that speak of one thing: each line is one matter, named by its first word.

A posting says "cytotoxic drugs", the resume "chemotherapy". Words are written out and compared by their stems.
Two words in a row are joined by an underscore; a line that is set in goes on with the one before.
"""

from __future__ import annotations

MATTERS = """
teaching: train trained training trainer teach taught teacher coach coached coaching mentor mentored mentoring
  preceptor tutor instruct instructor onboard onboarding induct induction educate educator workshop newly_qualified
  trainee apprentice
leading: lead led leader leadership head headed manage managed manager supervise supervised supervisor direct
  directed director charge foreman crew staff team oversee oversaw line_management
hiring: recruit recruited recruitment recruiter hire hired hiring interview interviewed vacancy headcount staffing
  talent
rota: rota roster schedule scheduled scheduling shift shifts workforce overtime timetable calendar
money_saved: cost costs saving savings save saved budget spend expense reduce reduced cut cheaper efficiency
  efficiencies lower lowered overhead
money_earned: revenue sales sell sold turnover profit margin growth grew upsell quota target targets pipeline deal
  deals
pay: payroll salary wages pension benefits compensation
books: accounts accounting accountant bookkeeping ledger reconcile reconciliation month-end month_end close closed
  closing books consolidate consolidated consolidation ifrs gaap financial statements reporting year-end balance
payables: payable payables receivable receivables invoice invoices invoicing billing supplier_payments creditor
  debtor collections payments payment
tax: tax vat taxes returns filing corporation_tax duty
audit: audit audits auditor compliance compliant regulation regulatory control controls soc sox iso certification
  certify certified accreditation standard standards inspection assurance
forecasting: forecast forecasts forecasting model modelling planning budget cash-flow cash_flow projection scenario
treasury: bank banks banking interest loan credit financing cash liquidity treasury
erp: erp sap oracle netsuite dynamics module modules implementation implemented implement rollout roll_out go-live
  migrate migrated migration
automation: automate automated automation script scripted robotic rpa workflow digitise digital paperless mobile_app
  app
analysis: analyse analysed analyze analyzed analyst analysis analytics data statistics statistical trend trends
  insight insights metrics kpi examine dashboard excel tableau report reports reporting assessment
customers: customer customers client clients complaint complaints satisfaction service nps support helpdesk
  retention account guest guests
negotiation: negotiate negotiated negotiation contract contracts terms supplier suppliers vendor vendors procurement
  purchasing sourcing buyer buying carrier carriers
display: display displays window merchandising merchandiser visual campaign launch launches promotion promotions
  layout planogram
stock: stock inventory shrinkage replenishment warehouse warehousing stocktake excess availability storage
shop: store shop retail branch till tills checkout click-and-collect omnichannel floor e-commerce ecommerce
opening: open opened opening launch launched new_site new_store expansion set_up start started founded
transport: transport transportation vehicle vehicles fleet truck trucks van vans driver drivers haulage freight
  route routes routing delivery deliveries dispatch logistics courier shipping carrier carriers parcel last-mile
customs: customs import imports export exports border tariff incoterms overseas
punctuality: on-time on_time punctual punctuality deadline deadlines lead_time sla timely
warehouse: warehouse depot distribution_centre picking packing barcode scanning pallet forklift wms dock
safety: safety safe accident accidents hazard risk risks health_and_safety incident incidents lost-time osha ppe
  falls fall infection hygiene
quality: quality defects defect scrap six_sigma spc process_control statistical_process_control lean kaizen
  continuous_improvement fmea capa rejects error errors accuracy
maintenance: maintenance maintain maintained repair repairs downtime uptime availability reliability breakdown
  preventive preventative fitter technician technicians crew running
packaging: packaging bottling filling line lines plant production manufacturing factory conveyor plc plcs
control_systems: plc plcs automation robot robots robotic welding_cell scada controls commissioning commissioned
  programmed cell
design: design designed designer cad solidworks autocad catia drawing drawings housing housings product_development
  prototype injection-moulded mould moulding redesign
simulation: finite_element fea simulation stress fatigue weight lightweight structural bracket vibration thermal
testing: test tests testing validation verification qa test_plans automated_tests trial trials
medical_devices: medical iso_13485 device devices pump implant sterile
vehicles: automotive car braking vehicle powertrain gearbox chassis
cancer: oncology cancer chemotherapy cytotoxic radiotherapy tumour haematology
lines_and_drips: central_line central_lines picc port infusion cannula intravenous iv venous catheter
end_of_life: palliative end-of-life end_of_life dying hospice bereavement relatives families family grief
ward: ward wards patient patients bed bedside hospital clinic clinical acute nurse nursing inpatient medical
discharge: discharge length_of_stay stay flow bed_management transfer throughput checklist
infection: infection infection_control hand_hygiene hygiene sterile mrsa prevention
vaccination: vaccination vaccine vaccines immunisation immunisations immunization immunisations travel_clinic jab
  injections
children: child children paediatric pediatric pupil pupils young kids school youth
records: epic ehr electronic records charts chart documentation medical_records informatics system paper
talks_with_families: family families relatives relative parent parents meeting meetings conversations communicate
  communication
volunteering: volunteer volunteered charity community outreach fundraising
school: school teacher teaching classroom class classes pupil pupils lesson lessons curriculum exam exams maths
  mathematics course education
special_needs: dyslexia autism sen send inclusion inclusive special_needs special_educational disability adapted
  differentiation accessible
online_learning: online remote e-learning elearning course courses classroom google_classroom virtual mooc lms
  instructional
results: results score scores exam pass passing passed grade grades attainment share lifted raised improvement
trips: trip trips residential excursion event events travel organise organised organiser conference
clubs: club clubs after-school robotics extracurricular stem competition prize
backend: backend back-end python django java ruby rails go server services microservices monolith api apis rest
databases: postgresql postgres mysql sql database databases query queries oracle schema warehouse etl
speed: performance speed fast latency tuned tuning optimise optimised optimisation optimization query_speed scale
  throughput
web: frontend front-end react javascript typescript vue angular css html component components ui interface library
  web
mobile: ios android swift kotlin mobile app apps downloads
cloud: cloud aws azure gcp kubernetes docker terraform infrastructure devops cluster clusters hosting sre ci/cd
  pipeline deploy deployment reliability
on_call: on-call on_call incident incidents outage outages post-incident postmortem reliability sre availability
  response
security: security secure vulnerability vulnerabilities penetration soc_2 iso_27001 harden hardening threat findings
  privacy gdpr identity
learning_machines: machine_learning ml ai model models classifier classification neural nlp deep_learning
  trained_model prediction predictive
apis: api apis rest graphql integration integrations partner partners endpoint calls webhooks
architecture: architecture architect monolith microservices services design system scalable migration redesign
promotion: promotion promoted develop_people career growth mentored mentoring succession
payments: payment payments billing checkout invoice invoices fintech transactions card
marketing: marketing campaign campaigns brand branding content seo sem google_ads advertising ads social_media email
  newsletter leads lead_generation conversion funnel audience
writing: write wrote writer written copy editor editing editorial content article articles blog documentation
  publish published
research: research researcher study studies interview interviews survey surveys user_research experiment experiments
  a/b_test hypothesis
project: project projects programme program milestone stakeholder stakeholders pmo agile scrum roadmap delivery
  coordinate coordinated
moving: move moved relocate relocation site migration transfer transition change
people_matters: hr human_resources employee employees grievance engagement retention absence culture wellbeing
  diversity
law: legal law lawyer contract contracts litigation compliance counsel gdpr policy case
kitchen: kitchen chef cook restaurant menu food hospitality catering bar guests covers
building: construction site building civil structural contractor contractors concrete surveyor architect
energy: energy solar wind electricity power grid carbon emissions sustainability sustainable renewable environment
  waste
fundraising: fundraising donors donations grant grants sponsorship charity bid bids
languages: spanish french german english bilingual translate translated translation interpreter multilingual
office: administration administrative diary correspondence travel minutes reception office filing
  executive_assistant
public: policy government council public municipal citizens civic regulation
crisis: crisis emergency turnaround recovery disaster continuity resuscitation
"""
