"""In what share of occupations a word stands: the stems of each line stand in about 2 to the power of its key.

Counted over the 923 occupations of the O*NET task statements by the U.S. Department of Labor, Employment and
Training Administration (USDOL/ETA), used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA.
The words were stemmed and counted by us; USDOL/ETA has not approved, endorsed or tested this.
"""

from __future__ import annotations

LEVELS = {
    0: """
and as equip for in inform maintain materi of on oper or other prepar such the to us with
""",
    -1: """
a about activ analyz area assess assist by commun condit conduct confer control coordin data design determin develop
direct document ensur evalu from identifi inspect instruct issu knowledg manag measur monitor need order perform
personnel plan problem procedur process product program proper provid record regul relat report requir review servic
specif supervis suppli system test that train work
""",
    -2: """
accord adjust administ advis appli applic appropri ar arrang assembl assign at attend base be busi care chang check
clean client collabor collect complet complianc compon comput construct consult cost creat current custom cut damag
depart detail detect devic discuss dure duti educ effect electr electron emerg employe engin environment establish
event examin facil field financi follow form function gener good guid hand health implement improv includ individu
industri instal instrument interpret into inventori keep level line load locat machin mainten make mechan medic meet
member method move necessari new object observ obtain organ part particip physic polici posit present prevent
profession progress project promot public qualiti read recommend refer regard remov repair research resolv resourc
result safeti schedul secur select set site special specifi staff standard structur studi support technic techniqu
technolog their them through time tool transport treatment type up verifi water when worker write
""",
    -3: """
abreast access account accuraci action address administr after agenc aid air align all amount analysi ani answer
articl attach author avail behavior between blueprint book budget build calcul can case characterist chart chemic
class code colleagu color compani compil complaint concern conform connect contact contain content contract correct
cours databas decis defect deliv deliveri demonstr diagnos diagnost dimens diseas displai distribut draw drill drive
effici energi enforc enter environ estim exist expertis explain extern fabric facilit factor famili file fill find
finish fit fixtur flow fund gather gaug goal govern grade group handl hazard healthcar heat help histori human imag
impact increas indic initi institut integr interview investig is it item job laboratori law legal lift light list
literatur log lubric machineri malfunct manual mark market matter media metal mix model modifi mount natur notifi
number offic oil onto open organiz out packag paper patient pattern payment person place plant point potenti power
practic prescrib pressur produc properti propos protect purchas question rate receiv regulatori replac request respond
respons revis rule s sale sampl scientif sequenc serv session size skill social softwar solut sourc specialist start
statist statu stock storag store strategi student substanc supervisor surfac survei take task teach team technician
temperatur thei topic transact transfer treat trend unit updat vehicl visual well wire workpiec worn written
""",
    -4: """
academ accept accessori accid accur achiev act adapt addit adher advanc advertis advic affect against agent agreement
allow alter altern among an analys anim appear appoint approv around associ audio audit autom automat balanc basic
befor benefit bill biolog block blood board bodi bolt broken brush cabl calibr call camera capabl career caregiv cash
caus certif charg children circuit classroom clear cleric clinic close cloth coat colleg commerci committe compar
compound computer conserv continu contractor conveyor copi correspond counsel court cover cowork crane credit crew
curricula daili date deal decor department deposit depth descript desir diagnosi diagram disabl disassembl dispos
dress each edg edit employ encourag end engag enhanc enrol error evid except excess exchang execut experi extract
fasten featur feder fee feed film fire first floor fluid food format frame fuel further futur ga graduat grant graphic
green grind ground guest guidelin hammer hardwar have head heavi high hire hoist hold hole home homework hose hour how
identif if ill incom ingredi injuri input inquiri insert insur interest intern internship involv journal label labor
lai land layout lead learn lectur legisl length librari life limit liquid live local logist loss made mail manufactur
map mathemat merchandis met meter minim minor modif mold motor movement negoti network non not note nurs off offici
opportun optim option oral origin outlin outsid over overse pack paint panel parti particular patron peopl period
permit photograph physician piec pipe placement plastic polish post practition press price principl prior proceed
procur properli protocol publish pump purpos quantiti radio raw receipt recreat recruit reduc registr regularli
relationship relev repres requisit restor return risk room rout routin run safe sand saw scale school scienc scientist
screen seal search section sell send shape sheet ship shipment show sign signal situat sketch small smooth so soil
sort sound space specimen speed sprai stai state statement station stop subject submit supplier sustain switch tabl
talk tank tape teacher technologist telephon templat temporari tender term therapeut therapi those track traffic
travel trim troubleshoot truck turn under unload user util valid valu valv varieti variou vendor video violat visit
vocat volum wai wash wast weigh weight weld where whether which who will within wood workshop
""",
    -5: """
abil abnorm abras accommod accomplish acid acquir acquisit ad add adequ adhes ag agricultur alloc along analyst analyt
angl applianc apprais approach architectur archiv art artist ascertain aspect assur audienc automobil auxiliari awar
back background bank bar bath bed been bend best beverag bibliographi bid blade bond box brake break bridg calip campu
capac car carbon card cargo carri cart cast cell cement center chain chip chisel chronic claim clamp classifi cleanli
clerk combin comfort compet complex compli composit compress compressor concept concret configur consid consist consum
consumpt contamin contour convert cook cool coolant corpor could counselor count crack crimin criteria crop cultur
cutter danger debri defin delai demand describ destin devis di dial diet differ dig digit director discharg disciplin
dismantl disord dispatch disput distanc doctor door down draft driver drug dry dust econom effort element elig elimin
emiss emot entertain entri escort excav exercis exhibit expenditur expens experiment expert explor exposur extent
extra failur farm feasibl feedback filter final financ firm flaw forecast forestri formul formula furnac gain game gap
gear geograph give glass glue graph greet grinder growth guardian guidanc gun handout harvest hear hopper hospit hot
hous hydraul hygien idea illeg illustr immun imperfect implic incid infect injur insul interact interfac interior
internet interperson intervent intraven invest invoic iron jam join joint kei knive ladder languag larg lath leak leas
lesson letter lever liaison licens listen loan lock loos low lower mai major manipul manner match maxim meal medicin
mental messag micromet microscop mixtur mobil moder moistur monei more motion multipl music nail notif numer nutrit
occup occur offer onlin optic orient outcom output oven owner pad page pai pain paperwork parent park passeng patrol
pertain phone pick pictur plai plaster plate plumb polic pollut portabl possibl postsecondari pour pre precis preserv
print prioriti privat prospect prototyp psycholog pull push quantit radiat rai rais rang reaction reassembl recoveri
recycl reduct regist regular rehabilit reinforc relai releas remedi renew represent reserv resid resolut restrict
restroom retriev rig road rock rod roll roller rotat rough sanit scaffold scan schemat scope scrape scraper screw
script seat self seminar separ setter setup share shear shop short shovel side simul skin solder solv solvent sport
spot spread stack staf stain stakehold stamp stand steam steel steril stone strateg strength stress strip style
subordin suggest suitabl summar summari supplement surgeri surgic surveil suspect sweep syllabi tag tax televis tend
tension termin testifi text textbook theori therapist these thi thread ticket tissu togeth toler top torch trace trade
transmiss tree trial trip tube two undergradu understand upgrad upon usag vacuum variabl veget ventil vessel visitor
vital volunt wall warn watch wax wear weather web wheel wind window wit wrap wrench x
""",
    -6: """
abus accompani accordingli across acut adequaci admiss aerial affair aircraft alarm alcohol alert anchor anesthet
announc annual anoth anticip apparatu apparel appeal architect arm arrest arriv artifici artwork asphalt asset athlet
attain attornei attract attribut audiovisu automot avoid bag baggag bake band bandag barrier basi batch batteri beam
begin belong belt bench bin birth blend blower boiler bone bookkeep boom bore boundari brace breath brief broadcast
brochur bu budgetari buf buff bui burn burner button buyer cabinet cad cafeteria campaign cancel captur cardiac carpet
carrier catalog caulk ceil central certifi chalk challeng chamber channel charact character chemistri child choos
chute circul circumst civic civil clai claimant clarifi classif clearanc climat climb clip club coach cognit coil coin
cold collector command commiss compact compass compat compens competit compos comprehens concentr conclus confidenti
confirm conflict consequ consol contest contribut convei convent convers cooper core cosmet counter coverag craft
creativ crime crisi critic cross cultiv cure currenc curriculum custodi cycl cylind deadlin death decid deck
decontamin defici degre delinqu densiti dental departur depend depress derrick development deviat dimension dine
directli directori dirt disast disburs discard disciplinari disclosur disconnect discrep dish disinfect disk dispens
dissemin distinct distributor district disturb do dock dosag drain drainag drink drop due dump duplic dye dynam earth
eat ekg electrocardiogram electromechan elev emphas emploi empti encount entir erect estat evacu exit expans expect
expedit experienti explos expos express extend extens exterior extracurricular ey face facial fact faculti fare faulti
feel fenc fertil fiber fiberglass figur finger fish fix flash flat flexibl flight flush focu fold foot forc foreign
forens forest forklift formal forward found foundat freight frequenc fulfil full fundrais furnish furnitur garment
gase gasolin gate genet geolog get given global government graviti greas grievanc groom guard ha habit habitat hair
hall harm heart height held helper highwai histor hook hotel housekeep humid hunt ic ignit immedi immers impair import
impress inclus incorpor independ indoor infrar infrastructur inject ink insect inspector instructor intellig interv
introduc intrus irregular irrig isol jack jig kitchen known lab lamp landscap laser later laundri layer leader leav
lens liabil linen link livestock loader logic long lost magazin magnet manageri maneuv manuscript marin marker mask
masonri massag master maximum mean meat mediat melt memori mentor menu metric mill mine miss mitig monetari mop most
motiv name nation navig near needl neg newli newslett newspap no normal notic nozzl nuclear obstruct old ongo opinion
orderli otherwis outdat outdoor outgo outreach overal overhaul own oxygen paramet parasit partner pass past patch path
pathologist payrol pen pencil perceptu peripher persever pertin pest pesticid phenomena photo photographi physiolog
pilot pin plane platform plier plot plug pneumat pole polit popul portion powder precaut predict prefer preliminari
premis prescript presenc previou printer profit programm proof proofread prop prosthes provis psychologist punch
qualif quot rack radioact radiograph rail railroad rake reactor readi real reason recept recip reconcil recov reel
referr refil refin reflect refriger region rehears reject rel reliabl remain remot render rent replenish reproduct
rescu reshap residenti resist restock resuscit retail revenu ride right ring rins rivet robot role roof root rubber
ruler satellit satisfact save scanner scene scissor score scribe sealant seam secondari sed seek sens sensit sensor
server sever sew sewer sharpen shelv shift shoe shortag should shut signatur signific similar simpl singl slide slip
smoke snow solar solicit solid spacer speak speaker speci specialti speech splice splint spong sponsor spout sprayer
squar stabil stage stapl step stick still stori straightedg straighten strap stream street stretch subassembl
subcontractor submiss substitut subsystem success suffici suit supervisori surgeon surround suspici switchboard
symptom tack taken tap target teeth textil textur theft thermal thick threat three throughout tie tighten tile tire
titl total tour toward tower toxic tractor trai traine transcrib transform transit translat transmit trash trench
trowel turbin tutor twist ultrasound ultraviolet unauthor underground uniform univers unsaf until unusu urin usabl
utensil vari verbal verif vertic vibrat view vinyl visibl vision voic voltag walk warehous warrant weak weed
wheelchair while width winch without wooden woodwork word workplac wound yard yield
""",
    -7: """
accumul acetylen actual admit adult advantag advers advoc advocaci affix agenda aggreg agit airplan airport airwai
algorithm alleg alloi aluminum ambul amend ammet amus analog anatomi anesthesia antibiot apprehend aquacultur arbitr
arbor asbesto ask atmospher atom attempt attent attitud auger augment authent awai award backup bacteria ball baselin
basin bear becom behalf better bind biofuel biologi biologist biomed bit blast bleach blow blowtorch boat bob booth
borrow both bottl bottom bracket braill branch braze breach bread breakdown breaker breed brick bring broker broom
bucket bulb bulldoz bulletin bundl burr cage caller cam camp cancer cannot cap capit cardiopulmonari cardiovascular
carton carv cashier casino catch cater cathet catheter centrifug checklist childcar chuck circuitri clariti cleaner
cleans cleanup climatolog coal coffe column combust comment commit commod common compart competitor complic conceptu
conductor conduit confisc conjunct consent consider constraint conting convey copper copyright correctli corros costum
coupl courtroom crate creation credenti crowbar cue curtain curv dai dam danc dealer debt deceas deduct deed defend
defens demograph dent dentist deplet destruct detain detector deterg deterior diabet dictat diesel dietari differenti
difficult difficulti dip discount disposit disrupt ditch divid dog dolli domest done dough dramat drape drawer drier
driven drum dryer duct durabl durat e ear earn ecolog ecosystem editor egg either electrician electrod email emb emeri
enabl encrypt english engrav entranc envelop equal eros errand even exam exce exhaust expand export extinguish extrud
fail fair fall familiar fan farmer fat fault fax feeder feet fell felt fight filler fine firefight firewal fisheri
flag flame float flood flower flux footag framework fraud free friendli front fruit fuse gambl garnish gasket geospati
geotherm gi glasswar glaze glove glu go gp grader grain gravel greeneri greenhous grid groov grout handtruck handwheel
hang har hard harden haul healthi heater herbicid holder horizont horticultur host household hvac hybrid hydrolog
ident iep imagin implant impur index infant infecti infest influenc infract innov insecticid insid intak intellectu
intend intens interconnect interven invas jaw jewelri judg judici junior juri kettl keyboard kiln kind kit knob
lacquer lade lamin lap latest launch lawn leadership leakag leather leg len liais limb litig lobbi locomot logbook
look lot luggag lumber lung magnifi main maker makeup mallet marbl mass mastic medium membership metalwork methodolog
micro microbiolog microorgan microphon microscopi might militari minimum minut mixer mode molecular molten monthli
mortar mortgag motorist mud multimedia municip muscl mutual narr necess neck nerv nervou net neurolog next nois novel
nurseri nut oblig obstacl optimum ordin ornament orthoped oscilloscop outlet overcom overhead ownership paddl paid
pallet pan parcel particl partit passag patent patholog pavement pedal pedestrian pediatr peel penetr perman permiss
pet ph pharmaceut pharmaci pharmacolog photovolta pigment pile pipelin piston pit pitch planner player plow poison
port portfolio possess postag postal postop poultri preced prefabr preheat previous primari princip printout priorit
prison privaci probabl probe processor profil prohibit prosthet protractor prune psychiatr pullei pulmonari puls put
putti qualifi queri questionnair race rag ram rapport ratio re reach reader reagent rear reassur rebuild recipi
reclaim reclam recogn redesign reevalu refresh refuel refund refus regimen reliev religi reloc remodel renov rental
repeat reproduc resal reservoir reset residu resin respir respiratori rest restaur restrain retain reus rewir rework
rewrit ridg roadwai rope rotari router rub rust safeguard salad salt salvag sandblast sander sandpap sandwich sanitari
scalp scenario scholarli scoop scrap screed screwdriv scrub sea sealer season sediment seed segment semi senior
sensori sent seriou settl settlement shade shaft shaper shave shock shore shrub sick sight silverwar slab sleev slice
sling slit slot smaller snack soak soap soften sold sorter spark spell spill spinal spindl split spoken spreader
spreadsheet spring sprinkl stake stationari statut steer stencil stimul stitch storm strengthen stretcher string
stroke studio subpoena subsequ substat suction sugar superior suppress sutur swing symbol synchron synthes tablewar
tactic tailor tamp tamper tariff tast tea tear telecommun telescop terrain tester testimoni there thermomet thin
throttl tight tilt timelin tip toilet tone topograph touch tow tract tradit trailer trainer transmitt trap trimmer
tumor tune unabl unemploy union upper urban vaccin valuat variat varnish vat veloc venu veterinarian via viabil victim
videotap viewer violenc voltmet voucher vulner wage warm warp warranti washer wastewat watercraft waterproof wave
weapon websit wedg welder were wet what white wholesal wide wildlif windshield wipe withdraw workflow workforc
workload workstat writer yarn zone
""",
    -8: """
abandon abat abov abrad absenc absorb absorpt abstract acceler accident accredit acet acknowledg acoust acquaint actor
acuiti adjac adjud adolesc adopt advisor aerat aerospac aesthet affili aim airbrush airlin allergen allergi allevi
aloud alphabet altitud amperag amplifi anatom anesthesiologist angioplasti anneal anthropolog anti anvil anxieti appet
apprenticeship approxim aptitud aquat arc arch archaeolog argument arrai arson arteri articul artifact asept asid
aspir assai assimil attack attic auction auditor auditori auto autopsi aviat ax axl azimuth b babi backfil backho bad
badg baler balloon bandsaw bandwidth banquet barg bargain barrel barricad basement basket bast bathroom batter beach
bead beard behind bell below bender beneath bent bereav bet bevel beyond bicycl binder binocular biochem biodiesel
biographi bioinformat biomass biopsi black blank blanket bleed blemish blind blockag bobbin bodili bomb boot border
borehol botan bowl brain brand brass breast brew brickmason brokerag bruis bubbl buck buckl buffer builder built
bullet bureau burial buse bush butcher buttonhol byproduct cab cabin calendar canal candid canva captain caption
carburetor cardboard cardiolog carpent carriag cartograph casket catalogu catalyst cataract catastroph caviti cellular
cemeteri cerebr certain chainsaw chair charit cheat checker checkout chef chest chief childbirth choic cholesterol
chop choral chromatographi chromosom church circular circulatori citat citizen clarif clergi clinician clipper clock
clog closur cloud clutch cnc collat collater comb come comed comedi commentari commerc communic commut compactor
companionship comparison complement compromis conceal concert concis condiment cone confin connector consolid constant
context contraband contracept contractu contraind contrast convalesc convex convict cope cord cork corneal corner
coron corps correl cotton countersink counti countri coupon courier courteou courthous cpr crank crawler cream
creditor cremat crise crowd crown cruis crush cup curatori curl curvatur cushion cutout cutterhead cyber cyst damp
dashboard datasheet dead debit decai decommiss decreas deep deform degrad delet dementia demolit denial dentur
deoxyribonucl depict deploi deploy deriv desk dessert destroi detent deton dialogu diamet diamond diaper diaphragm
diari diathermi dice dictionari die digger dilut dinner dioxid dirti disadvantag disc discolor discov disembark
dishwash dislodg dismount dispers displac distil distinguish distort distress divers divert divorc dna donat donor
doubl dowel drafter drag draperi drawn dredg dri drift driller drivewai drought drywal dual dull dysfunct earli eas
easement econometr economi editori efficaci elderli elect electro electroencephalograph electrolyt electromagnet
electromyographi electrophoresi electropl electrotherapi elementari embalm embed emboss emit emotion emphasi enclosur
encod endors endotrach enema enlarg ensembl entiti enumer enzym epoxi equit equiti ergonom escal escap etch ethic
ethnic euthanasia evapor evok exact exclud exempt exert experienc extrem eyeglass factori fals fashion fatigu feather
fece feedstock fellow ferment fetal filtrat fingerprint firearm fiscal fitter flammabl flare flatten flavor floral
flowmet fluctuat flue fluoresc fluorid fluoroscop fly foam foliag footprint former foster foundri fountain fractur
frai freehand freez freezer frequent freshli friend frozen funer fungicid fuselag fusion galleri garag garbag garden
gasif gel gender gene genom geodet geophys germicid gift glaucoma glucos golf grammar grass graze grill gross
groundskeep groundwat grow grower gum hairpiec hamburg handbook handicap handler handsaw hanger harass harmoni
headlight heal hears hedg helicopt herbal highlight hing histolog hoe hone hormon horn hors hull hydrat hydroelectr
hydrogen hydrologist hydromet hydrotherapi hypertens idl imageri immigr immobil impos impregn inaccess inaccuraci
incapacit incent inclin incomplet inconsist incorrect incub incur induc ineffici infiltr ingot injector inlet inmat
inner inocul inpati inquir instanc inter interdisciplinari interfer intermitt interoper interrupt intersect intra
intranet introduct intub invert investigatori investor invit irrit itinerari jacket jackhamm jet jewel jockei jointer
joist judgment junction jurisdict kill kindergarten knead knife knit knot lace lacer ladl lake landfil landown lantern
latent latitud launder lawyer lean least ledger leed legibl lend lensomet let librarian licensur lien lifestyl like
lime linear linkag lip liquefi liquor literaci locker lodg logo longer longitud lotion loung loup luncheon magneto
magnitud maid mainstream mammographi man mandat manhol mani manifest mason mat matur medicaid membran memo memor mend
merchant mesh metadata meteorolog methan microbi microfich microfilm microprocessor microwav middl mileag milk miner
mirror mission mock mockup modul modular molder mole monument mood morgu morpholog mortuari mosaic motel motif motil
mouth mover movi mow mower mri much mulch multi multidisciplinari musculoskelet museum musician nano nanomateri
nanoscop nap napkin narcot narrat narrow neat neighbor neighborhood neural neuropsychologist neutral newborn nick
nitrogen node nonsustain norm notat notch nutrient nutritionist oath obituari obstetr occlus occurr ocean ocular odd
offend ohmmet oilcan omiss oncolog opera ophthalm ophthalmologist oppos optometrist orthograph orthot outpati outstand
overdu overload oversight ow oxid ozon pacemak packer painter palat pallbear pamphlet panelboard pant pap paraffin
parallel partnership passiv passport pastri pat patternmak pave payabl payoff peak peer penalti pend pension per
percept perfor perimet perspect persuad petroleum pharmacist phase philosophi photocopi photon physiotherapist pickup
pierc plasma plat playground plead plumber plunger ply plywood pocket policyhold poll polyethylen polym pond pool poor
popular porou pose positron poster pot poverti practicum prearrang precipit predetermin pregnanc premium prenat
preoper preparatori preschool presser prime primer prize probat profess profici prognos projector prompt propel
proport proprietari propuls prosecut protein pry psychiatrist psychotherapi pumper punctuat punctur purg purif purifi
pursu pv qualit quantifi quarantin quarter quota quotat radar radioisotop radiolog radiopharmaceut railcar railwai
ramp rancher razor readabl readjust ream rearrang rebat recent receptacl recognit recondit reconstruct recordkeep
refere refinish reforest refract refractori regener regress reimburs reinstal reinsur relax relief relin reorder repay
repetit repli replic reposit repositori reprocess rerout reson resort respect restart resum retard retin retir retouch
retrofit revers revolut revolv rhythm ribbon river roadsid roast rodent round runner runoff saddl safest salin same
sampler satisfactori satisfi satur scar scheme scratch scroll secretari sedat see seedl segreg seiz seizur seller
semiconductor sentenc seri serial setscrew sewag shakedown shampoo sharp shell shellac shellfish shelter shield shim
shingl shipper shoot shorthand shot shrink shunt shutdown shutter shuttl sidewalk sightse signag silver simultan sing
sink ski skid skim skirt slag slate sledg sledgehamm sleep slope sludg slurri smear smell smoothli societi sociolog
soda soft sole song sore soundtrack soup sow span spare spatial spatula spectromet spectroscopi spend spin spirit
spiromet sponsorship spool sprinkler squeege stapler starter startup static statistician steamer stenotyp stir
stockhold stockroom stolen stoppag storyboard storytel strai straight strain strainer strand straw strict strike
stucco stump stylist substandard subsurfac sulfur summon summons superstructur supplementari sure surg surplu surveyor
surviv suspend suspens swab swim syndrom synthet syring t tabul tabular tackl tail takeoff talli taper tar tattoo taxi
taxpay teller templ tenant tent terminolog terrazzo territori theatr theatric theme themselv theodolit theoret
thermodynam thermoplast thermostat third threaten ti tidi timber timekeep timer timet tin tint tobacco toi tomographi
tong tonnag tonometri tooth topsoil torn torpedo torqu towel traction trader trail trait transcript transfus transpar
transplant transpos trauma travers tread treadl trick trollei trough trunk trust try tunnel turnbuckl tutori tweezer
twine ty typeset typewrit typist ultrason ultrasonographi unaccept unclamp uncoupl uncov undercoat undergo underli
undersid underwat underwrit undesir undress uneven uniqu unpack upholsteri upload urinari usher vacanc vacat valuabl
van vapor vault vein vend vent vernier violent virtual viru virus visa viscos vise vitamin vocal wa wager wait waiter
waitress wallboard wand want ward wareh watersh watertight weav wed welfar wellhead wetland wharf wharv whistl whole
whom whose wig win wine wing winner winter wiper wireless women won woodstock wool workbook worksheet worth would
wrinkl zero
""",
}  # fmt: skip
