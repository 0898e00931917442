/**
 * How common English words are in news, debates and fact-checked claims: the natural logarithm of one over the share of
 * texts that hold a stem (3: one sentence in 20; 8: one in 3,000), in halves. What is not listed is rarer. Written by
 * tests/bench/count-words.ts; stems as text/stem.ts makes them.
 *
 * The table is packed: of each stem a digit (letters shared with the one before), its other letters, and a capital letter
 * for its rarity (A is 0, B 0.5), and a ! when it is written with a capital inside sentences nearly always.
 */
const packed =
  "0aaronR!1bR2andonO2baP!3ottN!2cO!2ducQ2idQ3lM2lK2oardQ3lishO3rK4tP3vM2rahamP!4mR!3oadP2sencR5tQ6eP3olutL4rbP3urdQ2usN1ca" +
  "R!3demQ6iN2celerP4ptM4ssL3idM5entN3ommodQ5paniQ6lishO4rdK4untK3umulP4rM4sL2hievM2idP2knowledgO2luR!2quirP5siO2rP3onymQ4s" +
  "sL2tJ3ionL4vL5istN3orK3ressM3ualJ1dJ2amN!3ptN2dL3icP5tR4tionL3ressM2equQ2ityanathQ!2justN2minQ5istP8rJ4rP4sP4tL2olfO!3pQ" +
  "4tN2ultN2vancM5tagN3enturP4rsQ6ariR5tisN3icO4sN5orQ7iQ3ocN1erialR1ffairM3ectM3iliP4rmP3leckO!3ordM2ghanistanM!2raidP3ica" +
  "M!6nL!2termathP5noonO5wardQ1gL2encL4daN4tM2gresP6sO2oH2reK4ementM3iculturO1headL1iN!2dL2lL!2mM2rK3craftO3linN3planO4ortM" +
  "3strikQ3waiP!2slR1kaR2inQ1lL2abamaN!3nO!3rmP3skaO!2bertP!3umL2coholN2denN!2eppoQ!3rtM3xO!4aO!5ndN!7riaN!2gorithmO2iR!3cN" +
  "!4iaP!3enM3gnQ3kQ3vN2legM5edliO5iP4nO!4rgiQ3iM4ancO4gP3ocQ4wJ2mostL2onM4gM5sidO2readiK3ightQ2tQ3erO5nN3ogethQ2uminumR2wa" +
  "iL2zheimR!1malQ3zN4onM!2bassadorO3erQ3itiP6onO2endM3ricaQ7nP3tO2iO!3dN4stR3tQ!2muniP2nestiO2ongstR3untM2usR1nalysiN6tL5z" +
  "Q2cestorQ3horP3ientO2dersonN!3iQ!3reaQ!5wN!4oidO!2gelM!5aP!5inaL!4rO3lQ4oQ!5spherO!3riO2imM3stonL!2nO!3aQ!3exO3iversariO" +
  "3oiQ4uncK3ualM2oQ3maliN3nymP2swerK2tQ3arctQ!7icaP!3hemN4oniN!3iK4cipO4faN3onioP!2xietiQ2ybodiL3morN3onM3thL3waiP4herO1ol" +
  "Q!1pP!2artN2iN!2ologN6isP2pM3arN3ealM5rK3lM4audR6sH4iN5cM3ointN7eR3reciN5henR8dQ4oachM5priO5vL5ximO2rilL!1quinoP!1rQ!2aM" +
  "3bO!4iaN!2chitectQ9urP5vL3ticO!2duinoO!2eaL3naP2gentinaO!3uM4mentO2isQ3zonaM!2kansaP!2lingtonR!2mL3eniaP!3iL3ourP3strong" +
  "R!2noldP!2rangO3estJ3ivM3owQ2senQ2tM3hurP!3iclL4ficiO4stM1shR3leiQ!2iaO!4nN!3dO2kJ2pectO3irP2sQ3adN!4ssinO4ultM3emblN4rt" +
  "Q4ssO4tN3ignP4stM3ociL3umN4rP2teroidQ3ronautP2ylumO1tfN!2heistP3letO2lantP!6aN!2mQ!3ospherN2omQ2tachP5kJ3emptL4nN5dM6eQ3" +
  "itudO3orneiM3racQ6tN4ibutN1ucklandP!3tionN2diencM4oP4tO5orQ2gO!3ustL!2ntR2stinN!4raliaK!5iaP!2thentM4orK6itarianR3ismP3o" +
  "O4mP5atO5obilO1vailK2enuQ3ragK2iatN2oidM1wP2aiK4tQ3rN4dK2esomP1zerbaijanR!0bM1abiK2chelorR4mannQ!3kI4groundN4lashR5ogR4w" +
  "ardP3onQ3teriaQ2dJ3erP!3liO2ftaP!2gN3hdadiQ!2iO!3lP4outP3tQ2keP4rQ!2lancM3dQ4winO!3lO4etO4otK3ticM!5morP!2nJ3anaP3dL3gR4" +
  "ladeshR!3kJ4erQ4ruptP8ciO3nerQ2rN3ackJ!3baraQ!3eP3gainP3nQ3rP!4elP5ttO!4iO!5erO4onQ!3tlebiL!2seK4balP4mentP3hQ3iN4cN3ket" +
  "balP2tP3hQ4roomO3manQ!3talionQ4eriP4lM5efieldR6groundR1bcK!1eachN3nP3rM3tM3utiN6fulliR2ckhamP!3omJ2dO2eQ3fQ3rO2gP3inK2ha" +
  "lfP4vQ5iorO7urP3eadQ3indL2ijP!3rutR!2larusK!3giumQ!3iefP5vI3lN4aQ!4iR3ongO4wM3tQ2nM!3chR5markQ3dR3eathQ4ficiariR6tK3galQ" +
  "!4haziO!3jaminQ!3netQ!6tQ!2rlinP!3nardinoQ!4iM!2sidP2tN3oP!3raiQ3siQ!3tiR!2veragQ2warP2yoncO!6eQ!5dN1haratR1iaP3sQ2blN!4" +
  "icR2cyclR2dM3enI!2eberN!2gJ3gerN5stL3otriR2harQ!2keQ2llI4boardP4iQ!5onM7airN2nO3ariP3dP3gQ2ologN2partisanO2rdO3minghamP!" +
  "3thM5daiO5erR5rightR2shopR2teM2zarrR1jpN!1lackJ5mailR5outQ3deQ3irL!3keN!3meM3nkR5etQ3seiQ!4ioQ!4tP2eachQ3edR3ndQ3ssO2ind" +
  "P2mQ!2ockM3gN3odM5iQ4mQ5bergP!3wO2ueN4printQ4toothQ3nkettO!1mwQ!1npP!1oardL3stQ3tO2bM!3biQ2diL2eN!3rsO!2guP2iL2ldP2mbM4e" +
  "rO2ndM3eQ3niR!3uR4sQ2oN3kL4erP!4makP3mO3stM5erR3tP4hR2rderK3eQ3iQ!3nM3rowN2ssN3tonP!2therQ3tlO4omO2uncQ4dariQ2wQ3lN2xL3e" +
  "rQ2ycottP3friendO1pR!1radL!4iQ!4leiQ!3gP3inM3nchP4dM5onR!3veP3zilO!2eachO4dR4kK5downR5fastP4stO4thP3edP3ttP!3werQ3xitP!2" +
  "ianO!3beQ3ckR3deQ4gN3efN5liQ3ghtP3lliantQ3ngJ4kR3tP!4neiP!2oP3adQ5bandP5castN5erQ5waiP!3kerQ3okQ!5lynQ!3therN7hoodR3ward" +
  "Q!4nL4serN2uceO!3shP4selO!3talO2yanR!5tQ!1uO2ckP4etR4hornQ!2dgetJ2ffaloP4ettR!2gM2iK3ldJ5erR2kQ!2lbQ3gariaQ!3kR3lP4etP4i" +
  "P4ockQ!2mpQ2nchP2rdenP3eauO6craciR9tP3gerP3iO4alR3kR!3nM3stQ2seP3hK!3iJ4nessmanP3tP2tlerR3tQ4erP4igiegP!4onO2yerN2zzR0cM" +
  "1abinetN3lO2dburiR!2geP2irnP!3tlynN!2keP2lculO3endarR3ifR!5orniaK!9anR!3lI3mP2mbridgP!3eraN5onP!3pN4aignJ4belP!4uP5sR2nQ" +
  "3adaK!4lQ3celL5rL3diP5dK6aciR3nabiP4onQ2pN3ablO4cO3eP!3itM5aO5olL!3tainQ4ionP4urM2rK3avanP3bonM3dL3eI4erM4fulliP4iQ!3goP" +
  "3ibbeanR!3lP!4iR!4oQ!4sonP!3nivQ3olQ5inaL!3petP3riL5erO3sonN!3tR4elQ5rP!4oonP3vP2seJ4iR!3hM3inoQ3tM4lP4roO!3ualtiR2tN3as" +
  "trophP3chL3egoriM3herinQ!4olO!3tlR2ucuQ5sR3sJ2veR1bP!2oQ!1dQ!2cM!1easQ2ilP2lebrL3inR!3lM4phonQ3siuQ!2meteriP2nsorP6shipQ" +
  "4uP3tN4erL4rN5alM4uriM2oM!2remoniN3tainM7liM4ifO6iQ2sarR!1hafeR3inN4rN5manM3llengM3mberO4pionQ8shipQ3nQ!4cM5ellorN4gJ5es" +
  "etN4nelM4tP3oN3pterP3ractM4gK5erQ4itQ6iO4lM!5estonQ!5iN!5ottQ!8esvilQ!4mP4tM5erO3seO3uvinQ!3vezQ!2eO!3apP5erP4tN3ckI3erN" +
  "4sP3fR3lseaP!3micM5striR3neiQ!3rishR3stR3wR2iO!3cagoM!4kP5enN3efK3ldI5carR5hoodP4eR!3naJ!3pO2ocolO3icL3keR3osM3pQ3ruP3zo" +
  "L!2riM!4stQ!6iO!7anL!7nP!8aR!6maL!6ophP!3onicQ2uckN!3rchL6ilQ!1iaN!2garettO2ndiQ!3emaO2rclP4uitQ5lN5mstP2teP3iJ4zenK7shi" +
  "pN2vicR4lM5ianO6sP1laimI4rR!3rifiQ4kN!5sonR!3shP4sL5icN6fiO5matR5roomO3usP2eanN5erQ5sR4rL5liN3rkQ3velandQ!2ickO3entN3ffP" +
  "3matL4bP3nicO4tP!5onI!3pN3veP!2ockR3neQ3oneiP!3seK5rO5stR4urR3tQ4hO3udO3wnQ2ubM3eQ3sterQ1mQ!1nnM!1oL2achO3lN4itionN3stN3" +
  "tP2caO!4inO2deK2ffeP2henR!2inO4cidQ2keQ!2laO3dN3inO!3laborN5psM5rR4eaguN5cN6tM5gL4inP!4usionQ3onelR5iO4rN5adoN!4urN3umbi" +
  "aP!6uR!5nP6istR2mM3bQ4atO4inM3eH4backQ4diM6anO4iP!3fortN3icM3mandN4emorP5ntK7ariQ5rcP7iN4isM6sionP5tL6teM4odQ5nL6liQ6wea" +
  "lthQ4unK6istO5tQ3pactQ5niI5rL6isonP5tO4elQ5nsP5tN6iN7tO8orP4ilO4lainO8tO5etL6xM5iQ6ancP6cO6mentN4onP5sO5undQ4rehensN5isQ" +
  "5omisQ4utL2nO3cealP5dR5ntrP5ptO5rnL6tO5sQ4ludO6sionQ4retQ3demnO4itionL4omQ4uctN3eiP!3federO5rN5ssP4idM6entiQ5gurO5nQ5rmL" +
  "5scP4lictM4rontP4usO6ionP3gratulP5essK!8ionM8manM9enR8womanQ3necN6tN7icutQ!3secutP5nsuQ6tO5quO5rvM4idL6erO5stN4olO6idP4p" +
  "irR7aciN4tantP8liQ5ituM8tR5rucN8tP4ultN5mL6pP3tactN5inL5minO4emporariQ5ndP6tL5stO5xtO4inP6uI4racepQ7tM8orQ6dictQ6riQ6stP" +
  "5ibuN8tN9orP5olK6versiN3venM6iP5rsN6tO4icP6tN5ncO4oiQ3waiQ!2okO4iQ3lN3perN3rdinP2pO3eR3iN3perQ3yrightP2ralQ3eN3iQ!3nQ4er" +
  "O3onQ5aQ6viruJ3pO4orL4sQ3recQ6tN7liR5lQ5spondO4idorR4upO6tO3tezN!2sbiQ!3tJ4coP!4liQ4umQ2ttonR2ughR3ncilL7manP4selP4tM5er" +
  "P7partQ5iK5lessQ5riH3pL4lM4onN3ragO4sL4tK3sinQ2vP3erL5agM3idH!2wP3boiO2xQ!1puN!1rackO5downQ3ftP3igQ!5slistQ!3pO3shL3ziO2" +
  "eamM4tJ5ionN6vO5orP5urN3diblP5tM6orP3wP2iQ3cketQ3meK5aL!6nO!4inL3siM4tO!3ticK6isO2ocodilP3okQ3pQ3ssM5refmedlinegooglO5ta" +
  "lkK3wR4dN4nP2ucialO3deQ3isN3mblR3shP3zL!2yP3stalQ1tdnaO1ubaN!2lpritQ3tQ4urL2omoQ!2pN2rbQ3eN3iouQ3rencO6tJ4iculumQ3sR3vQ2" +
  "stodiO5mL2tJ1yberQ5securQ2clO2ruP!1zechN!0daP2caQ!2dO3eQ!2eshP!2iI3liN3riQ2kotaO!2llaP!2mP3agM3eP!3nP3onR!2nO!3aO!3cN4er" +
  "Q3gerL3ielO!3niR!2reQ3kM3lR2tabasO3eL3umK2ughterL2veQ!3iN!4dL!5sonR!3oQ!2wnQ2ytonQ!1cM!1eL2adliN6nQ3lJ4erP3nQ!3rR2batK3b" +
  "iQ!3itQ3tK3ugP4nkQ4tN2cN!3adL3easP4ivR4mbK!4ntP3idL4mR4sionK3kN3larL4inM3orP3reasN4iminR2dicO3ucP5tO2emP3pM4erQ4liO3rP2f" +
  "aultN3eatN4cR5tQ4ncO5dL5sM4rR3iR4citM4nN5iP6tO3undO2generP3radR4eN2lO3aiO4neiQ!4warQ!3egM4tN3hiP!3iberO4ghtP4vM5eriO3taP" +
  "2mN!3aioP!4ndL3entiaR3iQ!3ocraciN7tI!4graphR4nQ5strM2niM3markP!3niR!3ouncR3talR3uclearQ3verP!3zelQ!2partK6urP3endM3ictM3" +
  "letQ4oiO5rR5yQ3ortN4sitP4tQ3pQ!3resP6sQ4ivQ3thO3utiN2rR3ailQ3egulR4kQ!3ivQ2santiO!3cendQ4ribM6pQ3ertP5vN3ignK4rO3kO3perP" +
  "4itL3tabilQ8isO4inP6iR4roiL5ucP2tailM5nO6eQ3ecQ5tO4nP4riorR5minM3roitO!2utschN!2vN3aluQ4stO3elopJ3iatO4cL4lP3oQ!4tQ1iabe" +
  "tP3gnosP7iR3loguQ3mondQ3nnQ!3perQ3riP2caprioQ!3kQ3tatP6orshipR2ddiQ!2eH3goL!3selQ3tP2fferK4icultN9iP2gP3itM3nitiQ2meQ3in" +
  "ishR2neQ3nerO3osaurQ2onR!3xidN2pP3lomaR7ciR7tO2recN5tM6liN6orK8iO3tiQ2sablM4dvantagR4grQ6eN4ppearO6ointN4rmR4stM6rP3cipl" +
  "inP4losP7urQ4ontinuQ5untQ6ragR5vM6eriN4reditP6tionariR5iminO4usN6sN3easL3gracO4uisP5stR3hP4onestP3ickP4nformP5tegrQ3mant" +
  "lQ4issO3neiM!5ylandQ!3ordR3parR6agR4laiN4osQ4roportionR4utP3qualifiQ3respectR4upQ6tP3tancO6tQ4incQ7tP6guishQ4ortR4ractQ5" +
  "essQ5ibuO8tO6ctL4urbP2tchQ2verR5sN5tP3idN5endQ4sR5ionN3orcM1jQ!1naO!2cP!1ocQ3torL4rinR3umentM8ariO2ddP!2gL2iN2llP4arK3or" +
  "N3phinP2mainQ3eR4stM3inN5ionP2nP3aldH!4tL3baL!5ssQ!3etskP!3orO3tR3utQ2orM2peQ2seP2tP2ublL4tO3gR!4laP!3maP!2wR!3nO4gradQ4" +
  "loadO4townP5urnR2zenP1rL!2aftN3gP4onQ3inQ3keO!3maN5tO3sticQ3wM2eamN5erQ3ssN2illN3nkL3veL5rM2oneO3pL4outR3ughtP3wnQ2ugK2y" +
  "P1ualP2bP3aiR!2ckQ2deQ2eK2keR!2mbQ3pN2oO2plicR2stR2tertM!3iN1vdP!1wightR!1ynamO0eM1aglP2rP3liL5erL3markP3nL4erQ3thL5quak" +
  "N2sP3iM4erN4liN3tM4erP!6nN4woodP!2tL1baiQ2berN!2olaO!1choP2lipsP2onomK6iK7stM1dN2diQ!2gO2itM4ionP4orM6iP2ucK2wardO!1ffec" +
  "tK3iciN3ortL1ggO2yptP!1insteinQ!2senhowQ!1lM2ainP!2derliO2ecI4tL5orO5rM6onO3mentO7ariO3phP3vP2igN3minL3tN3zabethM!2lenP!" +
  "3iR!2onM!2sL3ewherP2viP!1mR2ailL2bargoP5rassP4ssiO3edP3racO2ergL2inR4emR!3sM3tQ2maO!4nuelR!2otionO2perorP3hasR6iQ3irO3lo" +
  "iO5yM6eK3owQ3tiO2scriptenO!1nM2ablN3ctO2countO5ragM3yclopaediaP8ediaM2dJ3angQ3lessP3orsM3urP2emiN3rgiL2forcM2gagM3inL3la" +
  "ndL!2hancP2joiN2listR2ormP3ughL2rolO2slavR3urM2terM5prisP5tainN3husiastR3irL4tiQ5lN3rancR4epreneurQ4iN2velopQ3ironL7ment" +
  "N1paP!2icP3demP3sodO2steinN!1qualN4tQ3ipO4tiP4valP1rR2aO3dQ3sQ2doganQ!2ectR2icN!2rorN2upQ4tQ1sQ2calQ4pO3ortR2peciM3ortP2" +
  "saiP3entiN2tP3aP4blishM4doP4tO3imL3oniaO!1tM2atO2cO2ernP2hicP3nicO1uroO4maidanO!4pK!5eanL!4viR!2thanQ1vP2acuP3luP3nP!2en" +
  "I4tL5uN3rK4ybodiK5daiQ5onL5thL5wherQ2icQ4tQ3dK3lO2oluP4vN1xN2actP5liM3ggerQ3mO4inN4plL2ceQ4edQ4lP4pP5tO4ssP3hangM3itN3lu" +
  "dP5sO3usM2ecuN5tK3mpQ5tO3rcisO2hibiP2istL3tQ2panO5dM3ectJ4lP4nditurQ5sM4riL6encO6mentP5tN6isQ3irP3lainM5nQ4icitR8liQ4odO" +
  "5itQ5rN5sQ6ionO3ortL4sN5urQ3resO6sN2tenO5dN5sP5tP4rminR5nO3incR6tQ3raM5ctP5ordinariP4emM6istP1yM0fN!1abricO2ceK4bookJ!3i" +
  "lN5itR3tI4checkN4orN6iO4scanadaP4ualR3ultiR2hrenheitR!2ilL4urN3rL4liP3thO2keJ2lconQ!3lJ4outP3sL4ifiQ2meP3iliJ6arP3ouO2nL" +
  "3ciQ3tasiP6tO2rK3eP3mM4erN2scinQ5smP6tO3hionO3tM4erN5stP2tP3alN3eP3herM2uciN!3ltQ2vorN5itO4urO6itN1biL!1ccP!1daO!1earL3t" +
  "urL2bO!3ruariL!2dR3erI2eN3dM4backP3lK2ingoldQ!4steinQ!2llowN3onP5iP2maO!4lM3inistP2ncO3tanylP2rdinandP!3gusonQ!3tilQ2sti" +
  "vM2tchO3uQ2udO2verR2wK3erN1iP2atN!2ctionP2delR!2eldN3rcP2fthR!2ghtK5erN3urK2lP3eK3ibustQ3lN3mI4makQ3nerP!3terP2nalL4ncM6" +
  "iL3dI3eM4stQ3gerP3ishN3landO!2orinaP!2reK4armN4fightO5oxN!4workQ3mJ3stM!2scalO3hN4erQ!2tN3zgeraldQ!2xL1lagK3meQ3shO3tO3v" +
  "orN3wP2eeO4tQ3shQ3xiblP2iR3ghtM3ntP!3pO2oatQ3odN4rN3pP3ridaJ!6ianP!3urishQ3wP4erQ3ydN!2uM3shR2yM3erR3nnQ!1ocuM4sN2ldP4er" +
  "P3kL3lowJ2odK3lP3tM4agN4balN4printR2rbidP3cJ4iblR3dO!3ecastM5losurR4ignL4nsQ4stO4vP3gR4etN4ivP3mL4alO5tO4erJ6liQ4ulaP3re" +
  "stQ!3tP!4hO4unO3umO3wardM2ssilO3terP2undO5atM5erN3rthP!2xL!3connQ!3xO!1rackP4tionQ3gilP4mentP3meP5workO3nceL!5hisQ5iN!6s" +
  "coO!4kO5liM7nP!4zP!3udL5ulP2edR!4diQ!3eJ4dQ5omN4liQ4manQ!4zN3quencP7tO3shN2iQ3daiM!3endL6liP6shipQ3ghtenQ3skR2ontM3stP2u" +
  "itP3stratP1sfP!1tP!1uckN2elN2lfilQ3lL4iN3tonQ!2nN3ctionM3dI4amentO4raisP3erO3nelR4iO2riR4ouP3niturR2turK0gN!1aK2bbardR!2" +
  "dhafiP!2etzR!2gaP!2iM3nM2lleriP4onO2mblQ3eK2ndhiN!3gN2pO2ragR3bagQ3denP3iQ!3landQ!3nerO2seQ3olinO2teM3herN2vinP!2zaO!3pr" +
  "omN!1dpN!1earO2eR2nQ!3derN3eQ4rJ4tP3itP4uQ3ocidO3tlemanP7enN3uinO2ographQ3politQ3rgK!5iaK!7nQ!2rmanyK!2sturR2tG3tiO!1his" +
  "lainP!2ostP1iantM2bsonQ!2ftN2gP2llibrandQ!2naQ!3gerP4richP!3sburgQ!2rlK4friendP2thubP!2ulianiQ!2veI4awaiN1lacierR3dP3sgo" +
  "wP!4sO3zerO!2ennQ!2obalL6istQ4eO3riouQ3wQ1mN!2tO1oF2alN3tP2dM2ldN4bergP!4enN4manQ!3fO2mezN!2nnaN3zalezQ!2odH3glM!2pM!2rd" +
  "onO!3eP!3suchQ!2slP!2ttaQ2vK!3ernI6orJ3tP2wdiQ!1pQ!1rabQ3ceP3deN5rQ4ualP6tM3hamO!3iQ3mmiP!3ndO5childrenQ5daughtR5fathQ5m" +
  "othR5parR5sonR4tM3peQ4hP5icP3ssQ3teQ3veP2eatI5erN6stM5liR3eceP!4dQ4nL5housN5landP!4tP3gP!3iQ3taO!4chenR!2idQ3ffinR!2ocer" +
  "iN3enP!3peR3ssO3undM4pJ3wK4thK1stQ!1uantanamoP!3ranteN4dN5ianP3temalaR!2bernatoriP2essM4tO2iK3dN4ancP4elinP3ltiN2jaratQ!" +
  "2lfP!2mR2nJ3manQ2tQ1wenN!2ynethQ!1ymQ0hP!1aQ2bitO2ckO4erO2didQ!2ilQ4eiQ!3rO3tiO!2leiN!3fK3ibutO3lO4oweenP!3tP3vQ2mR3aN!3" +
  "iltonO!3merP3pshirO!2ndK4gunP4lM3gO3kP!3nitiR!2oyuN!2ppenI4iM2rassN3borP3dL4erO5stQ4liP4warO5orkR3mN3perQ!3riK!5etR!3shQ" +
  "3tQ!3vardO!4eiO!5stQ2ssanQ!2tP3eN3rP2untQ2venR2waiiP!3kQ2zardQ1eadL4erP4linO4quartP3lO4thI6carM6iO7erR3rK4tM5breakQ3tN3v" +
  "enQ4iO5liP2ckR2dgQ2iO3diQ!3ghtQ2lenQ!3icoptO3lN4oQ3metN3pJ2mispherR3sworthQ2nriP!2rdR3itagN3mitianN!3oO4inP1iP2deM2ghJ4e" +
  "rL5stL4liN6ghtO4waiO2jackP2keO2lariP3lN4ariJ!2nduO!3tP2pP2reM2spanO3torN6iK2tK3lerN!2vN!1oaxL2bbiQ2ckeiQ2ggR!2ldK4erQ3eO" +
  "3iP4daiN3lywoodM!3mO!3ocaustP!2meJ4landO5essN4ownP4townR3icidO3osexuO2nduraR!3eiR4stN6liO4ymoonR3gP!3orN4urO2odP3kO2pP3e" +
  "K4fulliP3kinR!2rnQ3riblM5fR6iR4orO3sN2spitL3tM4agP4ilP2tN3elN3testR2urL3sJ4eholdN4tonO!2wardM!3evJ1rP!1ttpP1ubQ2ckabeQ!2" +
  "dsonQ!2gP3eM3hO!2manK5itarianP3iliR3orR2ndrM3garyP!4erR4riR3tM4erN2rricanL3tN2sbandM3seinQ!2tchinQ!1wQ!1ybridP2deQ!3roxy" +
  "chloroquinP2steriaQ0ianO!1cL2cQ!2elandQ!2onP1dN!2ahoQ!2eaL4lO3ntN5ifP7iM3ologP2iotQ2olQ1gnorN1iM!2iQ!1lhanO!2lN3egJ3inoi" +
  "N!3ustrP1mR2agJ4enQ4inN2fN!2mediM3igrJ4nP3unO2pactM3eachM4riO5sonR3lantP4ementM4iP5cQ3ortK6antliO4sM5sO3ressO4isonQ4ovL3" +
  "ulsO1naccurQ3dequR4vertQ3ppropriQ3udL4gurN2boxP2cO!3arcerP3entO4stP3hO3idN4tQ3ludI3omK4rporP5rectR3reasI7ingliP5dL3umbP2" +
  "deN4finitQ4pendL4xN3iaK!5nP6aO!4cM5tO4genO4viduM3onesiaO!4orQ3ucQ4striK2effectQ3ligQ3quP3vitP2fP!3antO3ecN5tN4stQ3iltrQ3" +
  "latN4uencN7tiQ7zaO5xR3oR4rmK3rastructurN4ingR2grediP2habitR3eritP2itiL2jecQ5tP3urO5iO4sticR2matP2nerO3ocP4vO2putP2quiriN" +
  "2sanQ3ertQ3idM4ghtQ4stN3leQ!3pecQ6torP4irO3tablR5gramO!5lM5ncN6tQ4eadL4inctQ5tuN7tN4rucO7tP8orP6mentP3ufficiR4linR5tO4rK" +
  "5recQ2tactP3egrN4llectuP6igM4nP5dN5sO5tQ6ionP4racQ7tP5ceptQ5estK5fQ6acO6erN5iorP5nK6ationQ6etM5pretP5ruptQ5venO6iewL3imR" +
  "5idR3roducM4udQ2vadO4lidR4sionO3enQ5tN6orR4stL6igL6orM3itN3okR4lvL1oQ2waN!1padP2ccO!2honO2sumO1rN!2anL!3qL!2elandM!2maP!" +
  "2onO2responsQ3itQ1sbnN2iK!3lR!2lamL!5istQ!4ndL2olO2raP4elL!2suJ1tP!2alyM!2emM1vO!2ankaP!2ermectinQ1zukuN!0jM!1abQ2ckO4et" +
  "Q4iQ!4sonN!3obP!2iO!3lM2keP!2mQ3eM!3iO!2nL!3eQ!4tQ!3uariK!2panL!2rP3eQ!2sonO!2vascriptN!1dQ!1ealouQ3nP2bO!2ffN!4ersonP!4" +
  "reiN!2nR!3nerM!4ifK!2remiP!3riN!3seiM!3usalemR!2ssicaP!3uN!2tN2wO!3ishO!1ihadistR2llP!2mN!3miP!2tP!1oanQ!2bI3lessQ2eI!3l" +
  "P!2hnK!4niP!4sonM!2iP3nL4tO2keO2liL!2nP!3ahP!4thanP!3eM!3gP!2rdanO!3gR!2seQ!4phQ!3hO!4uaQ!2urnalN7istN5eiP1rN!1sN!1uanQ!" +
  "2dgL4mentN3iciQ6ariR2icQ2liL!4aO!5nR!2mpN2neL!3kR2riP4sdicQ2sticL5fiP5nL!0kN!1aepernickP!2iQ!3nO!2malaL!2nsaO!3yN!2planP" +
  "!2rabakhP!3dashianL!3enR!3natakaP!2shmirP!3ichM!2teN!3hiQ!3iM!3rinaP!2vanaughO!1eanuQ!2enP3pK2iL3thO!2lliN!4yannR!2nP!3d" +
  "alP3nediN!3oshaP!3tuckiO!3yaN!2ralaP3chP!3riO!2vinN!2ystonP!1fcP!1hanO!2loeO2odorkovskiP!1ickO2dL3manO!3napO4eiP2evQ!2ll" +
  "I4erN2mM!2ndK4ergartenQ3gM2rkR!2ssO4ingR!2tO3chenP1kkP!1lanP!2obucharP!2uxP!1mQ1neeP4lO2ifeQ3ghtP2ockO3wG4ledgN1obeQ!2ch" +
  "P!2ngP!2reaP!2urtneiP1pbP!1remlinP!2iP!3stenQ!2ogerQ!1uP!2marR!2rdQ!3tP!2shnerR!2waitR!1yivM!2leP!3iO!0lP1aL2bN3elM3orM5" +
  "atoriO4urL2ceQ3kN2dderR3enO!3iM2goP!2iN2keN2mbdaO4ertQ!2ndL4markQ4scapO5lidR3eQ3guagM3kaP!2ptopP2rgL4erO5stL2stI2teL4ncP" +
  "4rK4stL3inQ!5oO!3terQ3viaO!2ughO5terK3nchL4derR3raQ!4enQ!2wI3makN3nQ3rencP!3suitN3yerM2yerO3offR4utP1eQ2adJ4erK6shipM3fO" +
  "3guP3kN3nO3rnL3sQ4tL3vJ2banonR!3ronQ!2cturR2eN!2ftistR2gP3aciP4lK3endP3islK6aturN4timP7aciR2iQ3ghO!2monQ2ndO4erQ3gthP2oO" +
  "!3nardoQ!2sbianQ3sK4onO3terP!2tH3halR3terL2velH4ragQ3iQ2wiP!2xiP!1gbtO!4qQ!1iN2abilR3mQ!3rQ2bN!3erL5tarianR6iO3rariN3yaN" +
  "!2censM2dR2eO3utenQ2feJ4timP3tN2ghtL5nQ2keH2lR2mbaughQ!3itL2ncolnO!3dsaiP!5eiQ!3eK3kL3uxO!2onO2pR2quidQ2saQ!3tJ4enM2terN" +
  "5aturP3hiumR4uaniaM!3tlK2veK2zR!1lcP!2oydP!1oM2adN3nM2bbiN4yistO2calL4tM3kO4downO4erQ2gO3icO3oP2ndonL!3eQ3gK4erM5stQ4tim" +
  "Q2okI3mR3pN4holP3sP3tP2pezO!2rdL3emO!4nzN!4ttaQ!2seJ4rR3sM2tI3teriO2udQ3iP!4sianaP!2vatoQ!3eK4rQ2wL3erL4stM2yaltiR1seO!1" +
  "tR!1uciP!3kP4iP2garQ!2hanskQ!3nP!2minothP!2nchQ3gP2reP2teP!3herP!2xuriO1yO2nchP2ricP0maR2cQ!3hinM3kQ!3ronP!2dP3amQ3isonP" +
  "!3onnaQ!2gaQ!4zinN3giR!3icN3netR4itudQ2idanO!3lL3nL4liP4streamO4tainM5enR2jorK2keH4rM4upQ2lariaR4ysiaP!3colmP!3eO3funcR3" +
  "iaP!4ciR3lO3warQ2nI3afortQ!4gK3chestO!5inQ!3datM6oriO4elaR!3hattanO!3ifestoO4pulO3kindR3nerP3sionP4onQ!3ualP4facturM2ori" +
  "M!2pM2rO!3athonR3chK4oN!3garetQ!4inO4otQ3iO!4aO!5hQ!4copaQ!4juanaM4lynQ!4nM3joriP!3kL4erQ5tJ6placQ4lM!3riM5agL3shO5alP3t" +
  "P!4haQ!4ialP5nM!3velO3ylandP!2skL3sL4achusettN!6rP5gR4ivM3terP4urbQ2tchO3eP4riM5nP3hP4ematQ3ricP5xN3tO!4erL4hewP!4iR!3ur" +
  "Q2uiQ!2xP3imQ5umP4nP!3welP!2ybL3orL1cauliffQ!2cainM!4rthiQ!3onnelO!2donaldN!5nelP!2faddenP!2lintockP!1dP!1ealO3nJ4ingQ4t" +
  "imQ4whilN3slQ4urL3tN2chanO2dalO3dlP3ianP4cL5aidM!6rL!5inO4umK2etJ2ganR!3hanM!3ynP!2lQ!3aniaN!3bournR!3issaR!3tO4downR2mb" +
  "erJ6shipP3eN3oQ4riN2ntalN4ionM4orR3uQ2rcedR!5nariP4handisR4uriP3eP3gO4erO3itQ3kelO!3riR!5ckQ!3ylQ!2ssO4agL2talO3erQ3hQ4o" +
  "dN3ricP4oP5idN!5politanR2xicoL!1iamiO!2chaelL!4elM!4iganM!3rochipP5phonR5softN!5wavQ2dO3dlK5etonO!3stR3termP3westR!2gran" +
  "tM5tO2keL!2leN4iP!3itP5ariJ8liQ3kO3lQ4enniP5rP!4ionK7airO3waukeM!2ndL3eP4rP3iQ4mQ5umM4stK6riM3neapoliP!5sotaN!3orM3skO!3" +
  "utL2raclQ4ndaQ!3rorQ2scarriagR3erR3informR3leadO3represR3sL4ilN5onN7ariR5ssippiP!4ouriN!3takN6enR8liQ2tP3chO!5elR!3igR3t" +
  "M!2xN1mQ!1oR!2bO3ilM2ckP2deN4lM4rO5nN6aP!4stP3iM!4fiP2ldovaN!7nQ!3estP3otovQ2mO3entL6umQ2ndaiL!3eiJ4tariP3icaR!4torM3kei" +
  "Q5ypoxQ3opoliQ3roQ!3santoQ!4terQ3tanaP!4hJ5liO3umentP2onN3rO!2ralO4toriumR3ganO!3nL3riQ!5sonQ!3talO4gagO2scowN!3quO5itoQ" +
  "3tliO3ulO!2therL3ionO4vO3orO5cyclP5istP2untP5ainO3sQ3thO2veJ4mentN3iK2zillaL!1pM!2hQ1rH!2naP1sL!2nbcP!1tvO!1uellerO!3str" +
  "aP2gR2hammadR!2ltiO5nQ5plN2mbaiQ!2nichR!5ipQ2rderL4ochN!3phiP!3raiQ!2seumN3icK5ianO3kM!3limK!2tatP3ualP1ysteriO2thP0nO1a" +
  "ftaO!2gornoQ!2ilQ2keP2meJ2nciL!2rendraP!3rP4owP2saN!3hvilQ!3tiQ2thanP!3ionI6alistO6widO4vO3oK!3urL2valQ5niM!3iN4gP2ziL!4" +
  "smP!1baP!2cO!1cQ!2ovQ1earM4biP4liK2braskaR!2cessQ6ariN9liP3kQ2edI4lQ2gO3lectR3otiL2ighborP8hoodO3lP!2lsonO!2oO3nN2riQ3vR" +
  "4ouP2tM3anyahuP!3flixO!3herlandsO!3workL2utralP2vadaO!3erthelessP2wG3arkR!3bornP3liO3slettP4omP!4papN4roomN3tQ!2xtJ1flM!" +
  "1goP!1hP!1iceM3kO!3olO!5aQ!2geriaN!3htL5clubR5marQ2keO!3kiQ!2noQ2pperO!2roR!2ssanP!2xonP!1obelP!3odiL2deO2isO2minL5eM2nL" +
  "3eO3partisanR4rofitQ3sensQ2rdP!3mQ4alN3thL5ernO3wayP!2seQ2tablP3eL3hL3icN4fP5iQ4onQ3oriR3rP!2vN!3elO4mbL!3ichokO2wH3herQ" +
  "1raO!1saR!1uclearL2deQ2evaQ4oQ2keR2mberJ3erO2rsN2tO1yP!2cR!2pdR!1zP!0oP1athP1bamaH!5carK!2eiR3sQ2jectN2ligP2scenR3ervM6a" +
  "toriQ!4ssQ3oletP3trucR2tainO2viouO6sN1casioN!2casionO3upO5iO4rN2eanM2tN!3obL!1ddO2essaR!1ffencO5dN5sN4rK3icI5iK3setQ4hor" +
  "P2tenL1hL2ioL!1ilL1jQ!1kK!2aiM2lahomaO!1ldJ3erN4stQ2igarchQ3vP2ympN!1marO!2icronQ3tR1nG2goO2linM1pP2cwO!2enK4liP3rK4aP2i" +
  "nionN3oidP2ponM4rtunM4sL5iN6tP3ressR2rahO!2tO3imN5istO4onM1rQ2alR3ngP2bitQ2chestrP2derJ3inQ5ariP2egonM!2gO3anL5isM2ientP" +
  "3ginK2landoO!3eanP!2thodoxP!1samaP!2cP!3arL!2teenQ!1therL5wisO1uncQ2tR3breakN3comP3datR4oorP3fitQ3lawP4etO4inM4ookO3putM" +
  "3ragP4ightQ3sidL4ourcQ4tandP1valP!2enR3ralN4comQ4dosO4haulQ5eadQ4lookQ4nightQ4seQ6aN5ightQ5taiR4throwQ5urnO4whelmP9ingli" +
  "R1wO2enP!2nM3erM5shipP1xfordQ!2manQ2ygenQ1zQ!0pL1aQ2cP!3eO3ifN!3kN4agM4erR3tP2dR2geM2iI3nO4tO3rN2kistanN!2lacP3estineO!8" +
  "ianP3inO!3mQ3trowQ!2nP3amaR!3demL3elN3icQ3tQ4herQ!2perM5workR2raN4dP4llelP4sitP3donO3entL6hoodN!3iN!3kL4erQ!4landP!3liam" +
  "entN9tariO3malatP!3olQ3tJ4iK5alQ5cipM6ularN9rliM5sanQ4liQ4nerN7shipN2soP!3sJ4agP4engN4ionO4portP3tK4orP2tO3chO3entP3hN4w" +
  "aiR3ientM3rickO!5otO4olO5nQ3ternO4insonP2ulL!3sP2ycheckQ3erQ3mentN3outR3rolP1bR!1cP!2rQ!1dfN1eacM3kO3nutP3rlR2dophilN8ia" +
  "P2erO2llR!3osiL!2nN3altiO3cN!4ilP3dQ3guinR3iP4nsulaR3niP4sylvaniaM!3sionM3tagonN!2oplO2pperQ3siQ!2rceivP5ntN3duQ!3fectN7" +
  "liP4ormK3hapM3iodL3manN4isP5tN3petrQ6uQ3riM!3secuR7tR4istQ4onF6aQ6nelO4pectP4uadP2tN3eP!4rN!3itionO3roP!5leumR1fizerM!1h" +
  "N2aazO!3rmaR6ceutP7iR3seO3zonO!2enomenQ8onR2ilP!4adelphiaO!4ipQ!6pinesN!4lipP!4osophiQ3shQ2oenixQ!3neL4iQ3toJ5graphH2ras" +
  "eO2ysicN6ianQ1icR3kL3turL2ecM3rrR!2gP2leP3lQ3otN2nP3kP2oneerQ2peP4linN2ratN2tQ3chO3tL!4sburghQ!2votQ2zzaP1laceJ5mentP3gi" +
  "arQ4uQ3iJ4nN3nI4eM5tM4tM3smaP4ticN3teP4formN3yerM2eaQ4dP4sL5urR3dgN3ntiP2otO2uN3gQ4inP3mmetQ3nderQ4gQ1mN!2idN1ocketO2dca" +
  "stQ3estaR!2emQ2intK3sonL2kemonQ!2landK!4rP3eQ3icJ5emanR7enR5iK4tK5icianM6factR!3lL4utP6ionP3oP2mpeoQ!2olP3rN4estP4liQ2pN" +
  "3eN!3ulL5arM2rP3kP3nQ4ographiP3oshenkoN!3tP4ablP4erQ4folioP4ionP4landO!4manQ!4raiP7tQ2seM3itM5ionM3sesQ6sQ4iblK3tJ4alP4c" +
  "ardR4erP4ponQ2tP3atoQ3entP6iM3terP!2undO3rO2vertiM2wQ3derP3elQ!4rK1rP!2acticM3deshP!3iO4sO3nkQ3yerM2eM3cedR4iouR5sP3datP" +
  "4ecessorQ4icP6tM3existQ3ferM3gnancO7tL3iR3maturR4ierO5sQ5umN3parL3scribR7pO4encO6tL5rvP4idG6entR9iK4sL5urM3tendO5xtP4tiM" +
  "3venO6tL4iouL7sM2iceJ3deO3estP3mariM7liP4eL3ncM5essP5ipP7lN4tO3orO5itR7iO3sonL3vaciO5tK6isQ4ilegO3zeM2oM3bablL4eP4lemJ3c" +
  "eR5durP5edO5ssL4laimQ4urQ3ducJ6tK3fesQ6sionN7orO4ilM5tL4oundP3gramJ7mL5essM3hibitN3jecP6tK3liferQ3minP5sL4otM6ionO4ptO3o" +
  "fN3pQ4agandaN4erO6liP6tiL4hetP4orP5sK6iP3secuO7tO8orN4pectN6rO4tituQ8tQ3tecM6tL5inQ5stJ7orQ4ocolP3udL5liQ3veL4idJ5ncP5si" +
  "onO4ocN5kO1sychologQ1ubO3licJ6liP5shL2ertoP!2llM2mpO4kinR2nchQ3ditQ3ishN2pilO3petP4iQ2rchasM3eP3gQ3plP4ortQ5sN3suO5itQ2s" +
  "hL2tJ3inL!1ythonM0qP1aedaQ!2idaQ!2tarR!1ianyP!1ualifP6iO5tiM3ntumO3rantinP4terL7backP2eN3enN3riP3stionI3ueP2ickO5liM3etP" +
  "5liQ3rkP!3tL2oR3tM4aP0rM!1abbitR2ceM3helQ!3ialO4smP5tN3kQ2diatP4cM4oM2geQ2hamiO!3ulO!2iN3dN3lO4waiQ3nO4bowP3sJ2jasthanQ!" +
  "2lliL3phQ!2mO3pR2nchQ3dP4omP3gM3kM2pP3eL3haelR!3idO5liQ4stP3perO2reN2tP3eJ3herL3ioQ5nQ2wP1eachL4tO5ionO3dL4erP4iN3ganM!3" +
  "lK4isO6tR5tiN5zN4liJ4mO!3sonL2batR3eccaR!4lQ3ootR3uildM6tR2calN3eiptR5vK4ntK4sO3ipR5iN4tR3klessR3ognN6iP7sO4mmendN4nstru" +
  "cQ4rdK4untP4vO5eriN3reatP4uitO3yclQ2dL3ditP3istrictQ3ondaP!3ucK2edQ!3fQ3lecP3sQ!3vP!2ferM5endumN3inR3lectN3ormL3ugeL4ndP" +
  "4sK2gainR4rdN6lessQ3imN4onM4stM6rO7iR3retP3ulM5arO7liQ6toriP2idP!3gnR3mbursR3nR4forcP4statQ2jecR5tN2lN3atL5ionshipM4xQ3e" +
  "asK4vP3iO4ablQ4efN4giN6onO3ocQ2mainK4kP4rkN3ediQ4mbL3indP3otO4vK2namQ3derP3egotiP4wO3ovR3tO4alQ2openP2pK!3airO4rQ3ealM5t" +
  "N6edliO3lacM4iN3oO4rtJ6edliO4sitoriN3resL6entP4oducO8tQ3ublN6icanJ!4tO2questL4irK2scuN3earchL4mblO4rvN4tR5tlR3idL4gnN4li" +
  "R4stO3oluO5vO4rtO4urcM3pectK4ondL6sK3tM4aurM4orN4ricO7tO5oomQ5ucturP3ultK4mR2tailM5nP4liQ3irM5eQ3reatQ4ievJ3urnL3weetR2u" +
  "nifR5onQ5tP3terN!2vQ3ealL4ngO5uM4rsO3iewL4sP5ionQ4vP3okP4luM6tionariR2wardP3ritQ2ynoldQ!1hetorP2odeN!1ibbentropQ!2ceP3hN" +
  "4ardN!4estP4iP4mondQ!3kL!3oP!2dM3eN4rQ3iculP2flO2gO3htH2hannaP!2ngN2oR!3tM4erQ2pP2seJ3kL4iQ2ttenhousP!3ualQ2valN3erN1ncQ" +
  "!1oadM2bN3beriP4iQ!3ertL!6sonQ!3inQ!5sonQ!3otP3redoP!3ustQ2ckM4efelQ!5tP2drigoQ!6uezP!2eP!2gerP!2iO!2leL3lM2manQ!5cP5iaP" +
  "!5tQ3neiL!2nN!3aldN!2ofO3mL4matR3seveltQ!3tP2saR3eannQ!4ttaO!3iR3neftO!3sP!2tatP3hschildQ!2ughP5liO3ndO3tP4inP2verP2wO2y" +
  "alN1sO!2sQ!1ubberQ3ioM!2ddQ!3iQ!2inP2leK2morP4urP2nJ3nerR3offR3timP3waiQ2pertP!2ralO2shO3sQ!4elQ!4iaG!6nQ4ophobO!9iaN!3t" +
  "N!2thP!1yanM!0saakashviliQ!2botagP2chQ!3rQ4ifR6icQ2dP3damQ!3liQ2feM4guardQ4rP4stR4tiN2iK3lorQ3ntQ2keQ2lariM3eJ3isburiQ!3" +
  "tQ3utP3vadorR!2mO3anthaO!3plN3uN!4elR!2nL!3ctionL5uariO3dQ4erK!4iP!4raQ!4uR!4wichQ3itQ3taO!2rP!3ahN!2shaR!2tanN3ellitO3i" +
  "rP4sfiP3urdaiN!2udiN!2vchenkoQ!3eK2xonQ1caleN4iaP!3mL4merQ3nR4dalO3reO4iR2enarioP4eN2hedulM4meN3iffP!3olarN7shipP4olI3ro" +
  "ederP!3ultzQ!4merO!3warzeneggR!2iencM5tifO7stM2opeP3reN4sesP!3tlandM!4tK!3utP2rapP4tchR3eamP4enL6shotP4wR3iptO4venP3ubQ4" +
  "tiniR2ulpturR1eP2aL3lO3nO!3rQ4chN3sonM3tM4tlP!2cO!3ondL6ariP6liO3retL6ariJ6liO3tionN4orM3urJ2eH3dP3kM4erP3mL4ingliP2gmen" +
  "tP3regQ2izN4urQ2lecR5tO4naN!3fM4iQ3lK4erP2menR3iQ4tQ2nK!3atH3dK3iorM3sM4itO3tencN4imentQ2parM5atistQ3tN!4embL!2quelO5ncP" +
  "5stR2rbiaP!3geiR!3iL4alP4ouN6sN3vL4antR4erN4icJ2ssionN2tJ3tlN5ementN6rP3upP2verL2xK3ualL1hadeR4owO3hQ!4eenR!3keP3meP3peN" +
  "3reJ5holdM4iaO4kO4onP!4pO5liP2edP3epR4tN3llP4terO5onO!4vR3riffN4rodP!2ieldQ3ftO3neO3pM4mentR3rtN3tO2ockO3eO3okuR4tJ5erM3" +
  "pN4perQ3reR4tL5agO5enQ5falR5liP7stP3tP3ulderP4tQ3wF4erP2redR3inkP2utM4downO4tlR1icP3kO2deM4linR4waiO2egR2ghtP3nJ4alN5tur" +
  "P4ificM8antliO2lencP5tP3iconR!3kO3verP2milarM7liP3onP!3plM5iM6fiR4sonN!3ulP5tanQ2nQ3gO4aporeQ!4erM4hP!4lL3kO2rM2sterO2tL" +
  "3comR3eM3uatM2zeM1keletonQ3pticR2iN3llN3nO3pP2ripalM!2ullQ2yO3rocketP1lamR3pQ3shO3ughterQ3veO5riO2eepO2iceP3deO3ghtliN3p" +
  "P2oganO3tP3wM4downO4erP4liO2urQ1mQ!2allL5erN6stQ3rtN5erQ5phonR2earR3llQ2ileO3thN!2okeO2ugglO6erR1nakeO3pQ4chatR!2eakQ2ip" +
  "erP2owO4denR!2pR!2ubQ1oakR3pQ3rP2ccerP3ialJ6istP4etiM2daP2fiaQ!3tP4warM2ilQ2larN3dierL3eP3icitR4dP5arQ3oQ3utionN3vM2mali" +
  "aR!3ebodiL4howP4onL4thJ5imM4whatP6erO2nL3gL3iP!4aQ!2onM4erR2phiaQ2roL!3riN3tM2tomayorQ!2ulN3ndL3pR3rcK3thL5eastQ6rnN5wes" +
  "tP2vereignP9tiP3ietN!2xP!1pM2aceL3inN!3nP3reQ4kO2eakK5erM4rP3ciO5alL7istR5fL6iO4ulN3echL4dN3llP3ndJ3rmQ2iceR3derO3keO3ll" +
  "Q3nO3ralR4itO6uR2litN2oilR3kesmanL6personP6womanO3nsorN3rtL3tN4lightR3usR2raiO3eadL3ingO2urQ3tnikO!2yO1quadQ4rN3eezQ1riP" +
  "!1tO!2abP4ilO4lO3ceiR!4kN3diumO3ffM5erP3geL3iM4rR3keN3linQ!4lR5onQ!3mpN3nP!4cP4dK5alonP6rdL5pointQ3rJ4buckO!4eQ4tJ5upP4v" +
  "Q3teG5mentK5widP4icP5onM5stM4uM5tQ2eadiQ6liR4lL4mP3elN4rQ3faniO!3inR!3mO3pL4henM!3rilQ3veN!5nP!3wartP!2ickN5erP3llJ3mulR" +
  "6uM3rQ2ockL5pilR3machQ3neO3pK3ragP4eL4iK4mN5iQ2raightO8forwardR5nQ5tP4ndO5gN6erP4tegP7iN8stQ4wO5berriQ3eamN6linR4epQ!5tL" +
  "4ngthN8enP4ssO4tchQ3ictQ6liP4keM4ngO4pO3okeQ4ngL6erN7stP6liN3ucturM4gglN2udentJ4iL5oN3fR4fM3nQ4tQ3pidP2yleN1uN2bP3jectM3" +
  "marinR4isP5tP3poenaR3scribP4equP4idQ6iO7ariO4tancP7tR8iO5itutQ3urbR3waiQ2cceP5edR5ssL7fulliP7orQ3kQ2danO!3denP6liO2eP2ff" +
  "erM4iciP2garO3gesP6tL2icidM3tN4ablP2llivanO!2mP3merN4itO4onQ2nO3daiM!3niQ3setR2perM5delegQ5heroN5intendQ6orQ5marketQ5vis" +
  "orP3plementP5iM6erQ4ortI5sN6edliQ4ressQ3remacistP2reK3facN3gO4eonR5riO3iQ3passQ4luO4risM7ingliQ3rendP4ogR5undN3veiM6lO4i" +
  "vN6orO2sanP!3pectM5ndO4iciP7onP3tainN1wallowR3mpR3nkP!3pR3stikaQ2earP3denM!3epP4tO2iftM3mO3neQ4gQ3tchO4zerlandP!1ydneiP!" +
  "2lvestR!2mbolO3ptomP2ndromP2riaK!2stemJ0tabQ3lM4etQ2cklN3oQ3ticP2gO2ilP3wanR!2keH4ovO2leP4ntN3ibanO!3kI3lQ4iR2mmiP!3paP!" +
  "4erQ4onR2nkN3zaniaR!2pP3eM2rgetL3iffN3otN2skL3tO2tarR3tooP2xH3atR3iQ3payL2ylorM!1eM2aO3chN5erL3mK3rO2chN4nicN6quP5ologL2" +
  "dM!2enN4agN2lecomN4phonP4viM3lI2mperaQ7turL4lO4orariP9liQ2nO3dO4erQ3nesseN!4iQ3sionQ3tR3urP2rmK4inO3riP!5blM5fP6iQ5toriN" +
  "4orM6istK2slaP!3tK4iclQ5fiO5moniQ2xaJ!4nP!3tN4bookQ1hailandP!3nkH5sgivP!3tR2eaterQ5rM3ftP3meO3oriO3rapiP4ebiR5forO5saQ!4" +
  "ouxN2iefO3nQ4gH4kG3rdP!2omaN!4psonO!3ughtP4sandL2readK5tM6enM4sholdN3illP4veQ3oatQ4ughoutN4wN2uO3gR3nbergP!4derbirdP!3rs" +
  "daiM!1iN2ckQ4etN2deQ2eQ3rQ2gerP3htP5enQ2ktokP!2llP4iQ!2mM!3eH4linR4rQ2niP2pM2reN2ssuQ2tanP!3lN1obaccoP2daiK3dQ!4lerP3oQ2" +
  "gethK2iO3letO2kyoP!2lerP3kienN!3lP2mM!3miP!3orrowN2nP3eO3guQ3iM!4ghtK2olL3thQ2pK3icN3plR2riL!3nadoP3ontoQ!3turP2ssR2talL" +
  "5itarianQ2uchN3ghM5erP6stP3rN4ismP6tP3tQ2wardL3elP4rO3nM2xicO1ppQ!1raceP4kM3deK5markP5rP4itionM3fficN7kM3gediP4icR3ilP5e" +
  "rR4nL4torR3nO4sacP5criptQ5ferO6ormO5gendN5itP7ionN5latO5misP7tP5parP6lantQ6ortM3pO3shP3velM4iO!2easonP5urP7iN4tM5iO5ment" +
  "M3eN3iQ!3kQ3mendL3ndM2iM3alM4nglR3beP4unO5tP3ckO3ggerO3llionP4ogiP3pO4lP3stanP3umphP2ojanR3llQ3opM3phiQ4icQ3ublN2uO3ckN3" +
  "deauO!3eL3liO3manR!4pG!3stM3thM2yK1sunamiN1uberculosiQ3manR!2ckerP!2esdaiL!2itionN2morP2neP3nelQ2rbinQ3keiP5yM!3nK4erP!4" +
  "outQ3tlQ1vL!1weetK2inO3stQ3tterL!1ylerR!2peM3icN2sonQ!0uM1berN!1foQ!1gliR1hQ1krainP6eH!6ianQ1ltimO3raR1nL2aO3blP3cceptQ5" +
  "ountR3nimQ3rmR2believP3ornR2certaintiP3lP3onstituP4vP2deragQ5goP6roundP5liP5minO5standK3ocuN2emploiP7yL3xpectQ2fairO6liR" +
  "3ortunO2idoP!3fiP4ormO3nsurP3onL3quN3tL4iQ3versK2knownO2lawR3eashQ3ikN4mitR3ockQ2necessariP2paidR3opularR3recedP5dictQ2r" +
  "elQ4stR2safQ2usuP2vaccinP3eilO1pQ2comO2datM2gradP2heldR3oldQ2perP2setP3idQ2wardQ1raniumQ2banN2gN3encR5tP2inP1sH2agP2eles" +
  "sQ3rK2herP2sQ!3rN!2ualM1tP2ahQ!2ilO2tarQ!0vN1aN!2cancR4tO3cinI3uumQ2ginaQ2lentinR!3idO3leiQ!3uK4ablP2nO3cQ!3dalQ3illaL4s" +
  "hR2porR2riO4ablQ5ntP4etiO4ouN2ssalR3tP2ticanQ!2xQ1egaN!4nR3etQ2hiclM2ndorO3ezuelaO!3tilQ4urP3uP2raL!3dictQ3gQ3ifiP4zonO!" +
  "3montP!3sQ4ionL4uP2sselQ3tR2tN3eranL3oO1iceL3iouP3timL4oriN7aO!2deoH2etnamO!3wL4erN2llagP2olatL4encM6tM2ralL3ginR6iaL!3t" +
  "ualN3uL4sQ2saN3iblO4onN4tL5orO3ualN2talO4minQ1ladimirN!1ocalP2icM2lcanR6oQ3odymyrP!3umP4ntO6ariR9liR2nR2teH4rK2ucherO2wO" +
  "1pR!1rP!1sO1ulnerO0wN1adeP2geL2iI3tL3vR4erQ2keN2lP!3esM!3kM4erL!3lK4acQ!4etQ3martN!3tQ!4erP!3zP!2nderQ3naP3tG2rI3dQ3ehou" +
  "sR3farQ3mM4erP5stR3nK4erP!3rantO4enN!4iorP3sawQ!2shO4ingtonK!3iO!3mN!3sermanR!3tN2tchL5dogP3erK5boardR3sonR!2veN2ynP!1ea" +
  "kO4enP5rP3lthN6iN7estP3ponK3rK3therN2bK3bP!3sitM4terR!2dM3nesdaiM!2edR3kJ4endN4liO4ndQ!2ighP5tO3rdO2lcomL3farN3lH4ington" +
  "P!2ndiP!2stJ!4ernK2tQ1haleN3tevN4sappP!5oevQ2eelQ3nevP3reaQ5vQ3therK2ipP3sperP4tleblowP3teJ5housP4merR!2oN!3everO3leL3op" +
  "iP!1iQ!2deM4rP4spreadQ3owR2feM2kileakP!4pediaP!2ldP4erR4firN4lifP3lN4iQ!5amM!7sonQ!3sonO!2nJ3dN4owN3eO3freiP!3gO3nerM3st" +
  "onQ!3terO2peP2reP4lessN4tapQ2sconsinJ!3domQ3eQ3hN2tO3chR3hdrawO4erspoonQ!4inL2zardN1olfP3vR2manI2nderM2odO4enQ2rdL3kI4er" +
  "K4forcN4placP3ldI5comN!5widO3mQ3riM3senQ3thM5iQ2undO2wQ1rapP2eckQ2ightQ!3teJ5rN2ongL1toP!1uhanP!2yaoO!1wiiN!1yomP!0xM1bo" +
  "xO!1iQ!1lQ!0yO1ahooO!2ngP!2rdP1eahL3rG4liR2llR4owQ6stonR!2menQ!2sterdaiN1ieldP1ogiQ!2onO!2rkerQ!2ungL5erO3thN4ubO!1rH1ug" +
  "anskO!3oslaviaQ!2koM!2nO!0zN1ealandI!2lenskyiO!1ikaQ!2mbabweQ!3mermanR!2pR1ombiQ2neO2oP1uckerbergP!";

const entries = unpack();

/** Stem to its rarity in nats. */
export const commonEnglish: ReadonlyMap<string, number> = new Map(entries.map(({ stem, rarity }): [string, number] => [stem, rarity]));

/** Stems of names. */
export const properEnglish: ReadonlySet<string> = new Set(entries.flatMap(({ stem, isProper }) => (isProper ? [stem] : [])));

function unpack(): { stem: string; rarity: number; isProper: boolean }[] {
  let stem = "";
  return [...packed.matchAll(/(\d)([a-z]*)([A-Z])(!?)/gu)].map(([, shared, rest = "", level = "A", mark]) => {
    stem = stem.slice(0, Number(shared)) + rest;
    return { stem, rarity: ((level.codePointAt(0) ?? 65) - 65) / 2, isProper: mark === "!" };
  });
}
