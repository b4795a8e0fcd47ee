// swift-format-ignore-file
extension LegalForms {
  /// Legal forms of firms: id | class | countries (ISO 3166-1) | spellings, separated by ';'.
  /// Sources: opensanctions/rigour organisation types (MIT licence, Copyright OpenSanctions Datenbanken GmbH), misspellings left out;
  /// GLEIF Entity Legal Forms code list (CC0), rows in force, names of up to 43 characters, for countries this trade passes through;
  /// own additions for Russian, Turkish, Emirati and East Asian spellings. Classes are ours. Made in November 2026.
  static let table = """
    plc|stock|CA CH GB GH GI IE IN JE KH MT WS|plc;public limited company;public limited co.;public ltd. co.;public limited;plc. ltd.;plc ltd.;plc company
    plc|stock|CA CH GB GH GI IE IN JE KH MT WS|p.l.co.;public limited corporation;pub. limited co.;pub. ltd. co.;pub ltd co;pub. lt. co.;public lt. co.
    plc|stock|CA CH GB GH GI IE IN JE KH MT WS|public lt company;pub limited;p.l.c.;p l c;plcs
    ሃላፊነቱየተወሰነየግልማህበር|stock|CN|ሃላፊነቱ የተወሰነ የግል ማህበር;股份有限公司
    shpk|limited|XK|sh.p.k.;shpk;shoqëri me përgjegjësi të kufizuar
    sha|stock||sh.a.;shoqëri aksionere;shoqëri anonime
    shk|partnership||sh.k.;shoqëri komandite;shk.;sh k.
    fze|limited|AE|fze;free zone establishment;fz establishment;free zone enterprise;fz enterprise;free zone entity;fz entity;f.z.e.;fzc;fz co
    fze|limited|AE|free zone company;dwc-llc;jlt
    fzco|limited|AE|fzco;fz-llc;fzllc;fz-l.l.c.;free zone co.;freezone company;free economic zone llc;trade free zone company;special economic zone llc
    fzco|limited|AE|free zone l.l.c.;l.l.c-fz;f.z. co.;free zone limited liability company
    dmcc|limited||dmcc;dubai multi commodities centre;dubai multi commodities centre company;dmcc company;dmcc co.;dmcc llc;dmcc free zone
    scs|partnership|BO BR CO DO GT HN MX PA PE PY RO|scs;s.c.s.;sociedad en comandita simple
    scpa|partnership|CO DO GT HN MX PA PE PY|scpa;s.c.p.a.;sociedad en comandita por acciones
    scei|partnership||s.c.e i.;scei;sociedad de capital e industria
    se|state|ES|s.e.;sociedad del estado
    sgr||ES|sgr;s.g.r.;sociedad de garantía reciproca
    sas|limited|CO DO MX|sas;sociedad por acciones simplificada
    sau|sole|AR|sau;sociedad anónima unipersonal
    saica|stock||s.a.i.c.a.;sociedades anónimas inscritas de capital abierto
    sacif|stock||s.a.c.i. y f.
    sacifi|stock||s.a.c.i.f.i.
    sacifia|stock||s.a.c.i.f.i. y a.
    sacv|stock|MX|sa de cv;sociedad anónima de capital variable;soc. anón. de cap. var.;s.a.c.v.;s.a. de c.v.;s.a. de c.v;sa. de cv.;s.a de c.v;sadecv
    sacv|stock|MX|sa. de c.v.
    sapicv|stock||s.a.p.i de c.v.;soc. anón. prom. de inv. de cap. var.;sa.p.i. de c.v;sapi de c.v.
    srlcv|limited||s. de r.l. de c.v.;s de rl de cv
    εpε|limited|GR|ε.π.ε.;εταιρία περιορισμένης ευθύνης
    llp|partnership|AE BS CA GB GG GI GU IN JE MU MY PK PR SG US|llp;limited liability partnership;有限責任事業組合
    ilp|partnership|IE JE|ilp;incorporated limited partnership
    na|finance|LT US|na;n.a.;national association
    ntsa|finance||nt&sa;national trust and savings association
    nl||AU|nl;no liability
    ip|sole||іп;індывідуальны прадпрымальнік
    pup|sole||пуп;прыватнае унітарнае прадпрыемства
    ip|sole|RU|ип;индивидуальный предприниматель
    dd|stock|HR SI|d.d.;dioničko društvo
    ad|stock||a.d.;akcionarsko društvo;a.d;aktsionerno druzhestvo
    ад|stock|BG RS|а.д.;а.д;ад;акционарско друштво;акционерно дружество
    dno|limited|SI|d.n.o.;društvo s neograničenom solidarnom odgovornošću
    doo|limited|HR SI|d.o.o.;društvo s ograničenom odgovornošću;družba z omejeno odgovornostjo;d o o;društvo ograničene odgovornosti;drustv ogranic odgovor
    sro|limited|CZ|s.r.o.;společnost s ručením omezeným;spol. s r.o.;spol s ruc omez;spol s r.o.;s r o
    kd|partnership|HR SI|k.d.;komanditno društvo
    кд|partnership|BG MK RS|к.д.;кд;командитно дружество;командитно друштво
    sp|sole|SI|s.p.;samostalni preduzetnik
    eireli|limited|BR|eireli;empresa individual de responsabilidade limitada
    soleproprietorship|sole|BB CA CH GH GU IN KH US VC|sole proprietorship;private enterprise
    gp|partnership|AE CA CH IE KH US|gp;general partnership
    lp|partnership|AE AU BB CA CH GB GI HK IE JE KH KN KY MH MT MU NZ SC SG US|lp;limited partnership
    peec|state||peec
    lp|partnership||lp;limited partnership
    spa|stock|CL|spa;sociedad por acciones
    spa|stock||spa;s.p.a.
    eirl|limited|DO PE|eirl;empresa individual de responsabilidad limitada
    sc|partnership|BO CO CR ES GT HN PA PE PL|s.c.;sociedad colectiva;societatea comercială;አክሲዩን ማህበር
    sc|partnership|CR ES|s. en c.;comandita simple
    sca|stock|BE BO FR LU|s.c.a.;comandita por acciones;société en commandite par actions
    empresaunipersonal|sole|BO CO PY|empresa unipersonal;eingetragenes einzelunternehmen
    cpa|stock||c. por a.;compañía por acciones
    ep|state|BR|ep;empresa pública
    gmbh|limited|AT BE CH DE LI|gmbh;mbh;gesellschaft mit beschränkter haftung;gesellschaft mbh;gmbh.;m.b.h.;g.m.b.h;gmb.h;gesellschaft mit besch haftung
    gmbh|limited|AT BE CH DE LI|ges. mit beschr. haftung;g.m.beschr. haftung;mit besch haftung;mit beschränkter haftung;g.m.b.h.;g m b h;gmbhs
    gmbh|limited|AT BE CH DE LI|ges. m. b. h.;ges.m.b.h.;gesmbh;gesellsch. m. b. h.;гмбх;г.м.б.х.
    ggmbh|limited|DE|ggmbh;gemeinnützige gmbh
    ug|limited|DE|ug;ug (haftungsbeschränkt);unternehmergesellschaft (haftungsbeschränkt);unternehmergesellschaft;ug (haftungsbeschr.);ug (h.b.)
    ug|limited|DE|unternehmerges. (haftungsbeschränkt);unternehmerges.;unternehmerg.
    gmbhcokg|partnership||gmbh & co. kg;gmbh & co kg;gmbh u. co. kg;gmbh und co. kg;gesellschaft mit beschränkter haftung & co. kg
    gmbhcokg|partnership||gesellschaft mbh & co. kg;gmbh & co.;gmbh and сo. kg;гмбх енд ко. кг
    ag|stock|AT BE CH CL DE LI|ag;aktiengesellschaft;a.g.;aktienges.;aktien ges;aktienges;aktg;akt ges;a g;ags;ag société anonyme
    kg|partnership|AT BE CH DE LI|kg;kommanditgesellschaft;k.g.;k. g.
    ek|sole|DE|e.k.;e. k.;ek;e.k;e. k;eingetragener kaufmann;eingetr. kaufmann;e.kfm.;e. kfm.;e.kfm;e. kfm;ekfm;kfm.;e.kfr.;e. kfr.;e.kfr;e. kfr;ekfr;kfr.
    ek|sole|DE|eingetragene kauffrau
    kgaa|partnership|BE DE|kgaa;kommanditgesellschaft auf aktien;k.g.a.a.
    ohg|partnership|AT BE DE|ohg;offene handelsgesellschaft;o.h.g.
    gug|limited||gug;gug (haftungsbeschränkt);gemeinnützige ug;gemeinnützige ug (haftungsbeschränkt);gemeinnützige unternehmergesellschaft
    ugcokg|partnership||ug & co. kg;ug (haftungsbeschränkt) & co. kg;ug & co kg;unternehmergesellschaft & co. kg
    agcokg|partnership||ag & co. kg;ag & co kg;ag und co kg;ag und co. kg;aktiengesellschaft & co. kg
    secokg|partnership||se & co. kg;se & co kg;europäische gesellschaft & co. kg;societas europaea & co. kg
    stiftungcokg|partnership||stiftung & co. kg;stiftung und co. kg
    gmbhcoohg|partnership||gmbh & co. ohg;gmbh & co ohg;gesellschaft mit beschränkter haftung & co. ohg
    ugcoohg|partnership||ug & co. ohg;ug (haftungsbeschränkt) & co. ohg;ug & co ohg
    egcokg|partnership||eg & co. kg;eg & co kg;eingetragene genossenschaft & co. kg;genossenschaft & co. kg
    secokgaa|partnership||se & co. kgaa;se & co kgaa;europäische gesellschaft & co. kgaa;societas europaea & co. kgaa
    gmbhcokgaa|partnership||gmbh & co. kgaa;gmbh & co kgaa;gesellschaft mit beschränkter haftung & co. kgaa
    ltdcokg|partnership||ltd. & co. kg;ltd & co. kg;ltd. & co kg;ltd & co kg;limited & co. kg
    gmbhcokg|partnership||mbh & co. kg;mbh & co kg;mbh u. co. kg;m.b.h. & co. kg
    bvcokg|partnership||b.v. & co. kg;bv & co. kg;b.v. & co kg;bv & co kg
    agcokgaa|partnership||ag & co. kgaa;ag & co kgaa;aktiengesellschaft & co. kgaa
    stiftungcokgaa|partnership||stiftung & co. kgaa
    gag|stock|DE|gag;gemeinnützige ag;gemeinnützige aktiengesellschaft
    egbr|partnership||egbr;e.gbr;eingetragene gbr;eingetragene gesellschaft bürgerlichen rechts
    partg|partnership|DE|partg;part.g.;partnerschaftsgesellschaft;partnerschaft
    partgmbb|partnership|DE|partg mbb;partgmbb;mbb;partnerschaft mbb;partnerschaftsgesellschaft mbb;part.g. mbb;partg m.b.b.;part. mbb;partmbb
    partgmbb|partnership|DE|partnerschaft mit beschränkter berufshaftung
    eg|coop|AT BE CH DE LI|eg;e.g.;e. g.;eingetragene genossenschaft;genossenschaft;egen
    stiftung|nonprofit|AT BE CH LI|stiftung;rechtsfähige stiftung;gemeinnützige stiftung;stiftung des öffentlichen rechts;stiftung des bürgerlichen rechts
    stiftung|nonprofit|AT BE CH LI|rechtsf. stiftung
    sce|coop|AT BE CZ DE EE ES FI HR IT LI LU NL NO PT RO SE SI SK|sce;s.c.e.;societas cooperativa europaea;europäische genossenschaft
    vvag|coop|AT DE|vvag;v.v.a.g.;versicherungsverein auf gegenseitigkeit;versicherungsverein a.g.
    aör|state|DE|aör;a.ö.r.;anstalt des öffentlichen rechts
    kdör|state|DE|kdör;k.d.ö.r.;kör;körperschaft des öffentlichen rechts
    ku|state|EE|ku;k.u.;kommunalunternehmen;gku;gemeinnütziges kommunalunternehmen
    spzoo|limited|PL|sp. z o.o.;spzoo;sp zoo;spz o.o.;spz oo.;sp. z o.o. sp.k;sp. z oo;sp. zoo;sp. z ogr. odp.;spólka z ogr odpow
    spzoo|limited|PL|spolka z ograniczona odpowiedzialnoscia;spółka z o.o.;spółka z o.o. sp.k.
    3at|||3at;закрытае ацыянернае таварыства
    аат|stock|BY|аат;adkritaye aktsiyanernaye tavaristva;adkrytae akcyyanernae tavarystva;aat;адкрытае акцыянернае таварыства
    ab||FI LT SE|ab;abp;aktiebolag;aktie bolag;aktiebol.;a-bolag;publikt aktiebolag
    abv||SX|abv;aandeelhouder-bestuurde vennootschap
    adsic||BG|adsic;adsitz;адсиц
    ae||GR|ae;anónimi etería;ανώνυμη εταιρεία
    aksiyadorlikjamiyati|stock||aksiyadorlik jamiyati;акциядорлик жамияти;det offentligretlige aktieselskab;kumpanija b’ishma konġunti;aandelenvennootschap
    amba|limited|DK|a.m.b.a.;amba;andelsselskab med begrænset ansvar
    anl|coop|FI|anl;andelslag;andelslag med begrænset ansvar
    pa|nonprofit|US|professional association
    pllc|limited|US|pllc;professional limited liability company
    anpo|nonprofit||anpo;autonomous non-profit organization
    jsc|stock||jsc;joint stock company;joint stock co.;js co.;jsc company;j.s.c.;j s c;jnt stock co;j stock company;jt stock co;stock company
    jsc|stock||joynt stock company
    სს|stock||სს;სააქციო საზოგადოება;დახურული სააქციო საზოგადოება
    pjsc|stock|AE|pjsc;public stock company;public jsc;public stock company (pjsc);public joint-stock company;sociedade pública por ações
    pjsc|stock|AE|kumpanija b’ishma konġunti pubbliċi;javno dioničko društvo;javna delniška družba;állami tulajdonban lévő részvénytársaság
    pjsc|stock|AE|viešoji akcinė bendrovė
    ojsc|stock||ojsc;otwarta spółka akcyjna;open joint-stock company;openbare aandelenvennootschap;публично акционерно дружество
    ojsc|stock||δημόσια συμμετοχική εταιρεία;państwowa spółka akcyjna;vennootschap op aandelen;openbare vennootschap op aandelen
    ojsc|stock||sociedad limitada por acciones abierta;sociedade por ações aberta;société par actions ouverte;verejná akciová spoločnosť
    ojsc|stock||société publique par actions;societatea publică pe acțiuni;offene aktiengesellschaft;o j s c;open jnt stock co;o joint stock co;open jsc
    at|stock||at;акціонерне товариство;aktsionerne tovarystvo;акціонерного товариства
    кб|finance||кб;коммерческий банк
    aps|limited|DK|aps;anpartsselskab
    as|stock|CZ DK EE LV NO TR|as;akciju sabiedrība;akciová společnost;akc. společnost;a. společnost;aktieselskab;aktieselskabet;aktsiaselts;anonim şirket
    as|stock|CZ DK EE LV NO TR|a. s.;a.s.;anonim ortaklık;anonim şirketi;san ve tic as;san ve tic a.s.;sanayi ve ticaret anonim şirketi
    as|stock|CZ DK EE LV NO TR|sanayi ve ticaret a.ş.;san tic a.s.
    asbl|nonprofit|BE LU|asbl;aisbl;a.s.b.l.;association internationale sans but lucratif;association sans but lucratif
    asc|nonprofit|AZ|asc;açıq səhmdar cəmiyyəti
    ay|partnership|FI|ay;avoin yhtiö
    bhd|limited|MY|bhd;berhad
    bv|limited|AW BE BQ CW NL SX|bv;b.v.;besloten vennootschap;b v;besl. vennootschap
    bvba|limited|AW BE|bvba;vennootschap met beperkte aansprakelijkheid
    ca|limited|EC|ca;compañía anónima
    cic|nonprofit|CA GB|cic;c.i.c.;community interest company
    coltd|limited|CN EC HK JP KR TH TW VN|co ltd;cia ltda;coltd;co., ltd.;co.ltd;co.,ltd;compañía limitada;company limited;co limited;company ltd
    coltd|limited|CN EC HK JP KR TH TW VN|corporation limited;corp ltd;有限责任公司;有限責任公司;㈱;kabushiki kaisha;co ltd co
    coop|coop|AR AU BG CA CH ES GB MT MX US|co-op;cooperation;cooperative;coopératif;kooperatsia;kooperatif;sociedad cooperativa;spółdzielni;кооперация
    coop|coop|AR AU BG CA CH ES GB MT MX US|кооператив
    fondcommundeplacement|finance|LU|fond commun de placement;fond de placement
    ህብረትስራማህበራት|coop||ህብረት ስራ ማህበራት
    ctycp|stock||cty cp;công ty cổ phần
    ctytnhh|limited||cty tnhh;công ty trách nhiệm hữu hạn
    ctytnhhmtv|limited||cty tnhh mtv;công ty trách nhiệm hữu hạn một thành viên
    cv|partnership|BE CW ID NL SR SX|cv;comm. v;commanditaire vennootschap;gewone commanditaire vennootschap
    cva|partnership|BE BQ SX|cva;comm. va;commanditaire vennootschap op aandelen
    cvba|coop|BE|cvba
    cvoa|coop|BE|cvoa
    cía|limited||cía;compañía
    disticltd|limited||dis tic ltd;dis.tic.ltd
    dnnn|state||dnnn;doanh nghiệp nhà nước
    dntn|limited||dntn;doanh nghiệp tư nhân
    doo|limited|RS|d.o.o.;društvo s ograničenom odgovornošću;д.о.о.;доо;друштво са ограниченом одговорношћу
    društvenopreduzeće|limited|RS|društveno preduzeće;ribotos atsakomybės bendrovė;дп;друштвено предузеће
    dtnn|limited||dtnn;doanh nghiệp có vốn đầu tư nước ngoài
    дззд|limited|BG|дззд
    еад|stock|BG|еад;ednolichno aktsionerno druzhestvo;еднолично акционерно дружество
    bvba|limited||éénpersoons-bvba
    evropeyskodruzhestvo|stock|BG|evropeysko druzhestvo;eвропейско дружество;ед
    eeig|coop|BE BG DE FI IE LI LT LV MT SE|eeig;european economic interest grouping;evropeysko obedinenie po ikonomicheski interesi
    eeig|coop|BE BG DE FI IE LI LT LV MT SE|европейско обединение по икономически интереси;ewiv;e.w.i.v.;еоии
    eg|coop||e.g.;eingetragene genossenschaft;genossenschaft
    ehf|limited|IS|ehf.;einkahlutafélag
    ei|sole|CH LU TN|ei;entreprise individuelle
    ekfor|coop|FI SE|ek. för.;ekonomisk förening
    ekd|coop|BG|ekd;evropeysko kooperativno druzhestvo;eвропейско кооперативно дружество;екд
    еоод|limited|BG|еоод;ednolichno druzhestvo s ogranichena otgovornost;еднолично дружество с ограничена отговорност
    esv|coop|BE|esv;economisch samenwerkingsverband
    ет|sole|BG|ет;ednolichen targovets;едноличен търговец
    eurl|limited||eurl
    ev|nonprofit|AT CH DE LI|e.v.;e. v.;ev;e.v;e. v;e v;eingetragener verein;eingetr. verein;verein;eingetragene vereinigung
    fma||FI|f:ma;enskild näringsidkare
    fie||EE|fie;füüsilisest isikust ettevõtja
    fmba||DK|fmba;forening med begrænset ansvar
    gbr|partnership|AT DE|gbr;gesellschaft bürgerlichen rechts;bgb-gesellschaft;ges. bürgerlichen rechts;gesbr;ges bür rechts
    gie|coop|BE LU RO|gie;groupement d'intérêt économique
    gospodarskointeresnoudruženje|coop|HR|gospodarsko interesno udruženje
    gk|limited|JP|gk;合同会社
    合名会社|partnership|JP|合名会社
    gnpp|state||gnpp;scientific & production enterprise;державне науково-виробниче підприємство
    gensidigtselskab|coop||gensidigt selskab
    合資会社|partnership|JP|合資会社
    haao|stock||haao;halka açık anonim ortaklık
    hf|limited|IS|hf.;hlutafélag
    htx|coop||htx;hợp tác xã
    huf|state||huf;hindu undivided family
    ii|sole||inteprinderea individuala;intreprinzator individual
    ik|state|LV|ik;individuālais komersants
    im|state||im;întreprinderea municipală
    inc|limited|AU CA PH US ZA|inc;incorp;incorporated;incorporation;incorporée;inc.;incorp.;incorported;incorporatd;incorporado;incs;in;i n c
    is|state|DK|is;interessentskab;intreprindere de stat alimentatiei publice;intreprinderea de stat
    ivs|limited|DK|ivs;iværksætterselskab
    jdoo|limited||jdoo;j.d.o.o;jednostavno društvo s ograničenom odgovornošću
    јп|state|RS|јп;javno preduzeće;јавно предузеће;ј.п.;ј. п.
    jscb|stock||jscb;joint stock commercial bank;public joint-stock commercial bank;joint-stock bank;pjscb
    jscb|stock||акб;акціонерний комерційний банк;акционерный коммерческий банк;aktsionerny kommercheskiy bank
    jtd|stock|HR MK|jtd;j.t.d.;javno trgovačko društvo
    jusikhoesa|stock|KR|jusikhoesa;㈜;주식회사
    jv||GR|jv;joint venture
    kb|partnership|FI LT SE XK|kb;kommanditbolag
    kda|partnership|BG MK|kda;komanditno druzhestvo s aktsii;кда;командитно дружество с акции
    keg|partnership|AT|keg;kommanditerwerbsgesellschaft
    kft|limited|HU|kft.;kft;korlatolt felelossegu tarsasag;k f t
    株式会社|stock|JP|株式会社
    kollşti|partnership||koll. şti.;kolektif şirket
    komşti|partnership|TR|kom. şti;komandit şirket
    koop|coop||koop;kooperatif şirket
    ks|partnership|DK LV NO|ks;komanditní společnost;komandītsabiedrība;kommanditselskab
    ky|partnership|FI|ky;kommandiittiyhtiö
    ooo|limited||тов;товариство з обмеженою відповідальністю;тзов
    tov|limited||tov;tovarystvo z obmezhenoyu vidpovidalnistyu
    spd|sole||спд;субъект предпринимательской деятельности;суб'єкт підприємницької діяльності
    fop|sole||фоп;физическое лицо-предприниматель;фізична особа-підприємець
    tavaristvazabmezhavanajadkaznastsiu|limited||tavaristva z abmezhavanaj adkaznastsiu
    limitedortaklık|partnership||limited ortaklık
    lp|partnership||lp;limited partnership;l.p.;l.p;л.п.;л.п;兩合公司
    llc|limited|AE CH CK GU IM KN KY MH MT NZ PR US VI|llc;limited liability company;limited liability co;limited liability corporation
    llc|limited|AE CH CK GU IM KN KY MH MT NZ PR US VI|foreign limited liability company;ltd liability comp;l.l.c;l.l.c.;l l c;llcs;ll;lc
    llc|limited|AE CH CK GU IM KN KY MH MT NZ PR US VI|lt liability company;limited liab co;ltd liab company;private limited liability company
    ltd|limited|AU BB BN BS CA GB GG GI HK IE IN JE KH KY MT PK US VC VG WS ZA|ltd;lda.;limitada;limitd;limite;limited;limited by guarantee
    ltd|limited|AU BB BN BS CA GB GG GI HK IE IN JE KH KY MT PK US VC VG WS ZA|limited by shares;частная компания с ответственностью;limited co
    ltd|limited|AU BB BN BS CA GB GG GI HK IE IN JE KH KY MT PK US VC VG WS ZA|limited company;limitée;limted;lmtd;lt;lt.;ltd co.;ltd.;ltd. co;ltd. co.
    ltd|limited|AU BB BN BS CA GB GG GI HK IE IN JE KH KY MT PK US VC VG WS ZA|ltda;ltds;private company with limited liability;private limited company
    ltd|limited|GB|cyf;cyfyngedig;cyf.
    ltd|limited|HK|компания с ограниченной ответственностью;лтд;лимитед;лімітед;בע"מ;有限公司;有限;المحدودة;المساهمة المحدودة
    ltd|limited|TR|ltd sti;ltd. sti.;limited şirket;ltd.sti;ltd. sti;limited sti;limited şirketi;san ve tic ltd sti;sanayi ve ticaret limited şirketi
    ltd|limited|TR|san tic ltd sti;tic ltd sti;dis tic ltd sti
    შპს|limited||შპს;შეზღუდული პასუხისმგებლობის საზოგადოება
    мчж|limited||мчж;mas'uliyati cheklangan jamiyat;масъулияти чекланган жамият;mchj
    mmc|limited|AZ|mmc;məhdud məsuliyyətli cəmiyyət
    mtü|nonprofit|EE|mtü;mittetulundusühing
    na|||na;n.a;n.a.;national association
    ninikumiai|finance||nin'i kumiai;任意組合;non-bank credit organization;небанковская кредитная организация;расчетная небанковская кредитная организация
    ninikumiai|finance||settlement non-banking credit organization
    нп|nonprofit||нп;некоммерческое партнерство
    nv|stock|AW BE BQ CW NL SR SX|nv;n.v.;n.v;naamloze vennootschap;n v;n. vennootschap;naaml. vennootschap
    oaj|stock||oaj;ochiq aksiyadorlik jamiyati;очиқ акциядорлик жамияти
    od|limited|RS|od;o.d.;ortačko društvo;о.д.;од;ортачко друштво
    одо|limited|BY|одо;obshchestvo s dopolnitel'noj otvetstvennost'yu;общество с дополнительной ответственностью
    oeg||AT|oeg;offene erwerbsgesellschaft
    og||AT|og;offene gesellschaft
    oilaviykorxona|sole||oilaviy korxona;оилавий корхона
    ngo|nonprofit||non-governmental organization;non-profit organization;ngo;n.g.o.;n g o;n.g.o;ن.م.م;منظمة غير حكومية
    ngo|nonprofit||non-profit organization;npo;n.p.o.;non-profit;nonprofit
    ngo|nonprofit||niegovorni organizaciji;nevladine organizacije;charity;charitable organization;charitable fund;charity fund;nichtregierungsorganisation
    ngo|nonprofit||organizația societății civile;organizația neguvernamentală;niet-gouvernementele organisatie;organizacja pozarządowa;nevládní organizace
    ngo|nonprofit||mimovládna organizácia
    cso|nonprofit||civil society organization
    ong|nonprofit|RO|ong;organisation non gouvernementale;organización no gubernamental;organização não governamental;organizzazione non governativa
    ood|limited|BG|ood;drujestvo s ogranichena otgovornost;дружество с ограничена отговорност;оод
    opg|sole||opg;obiteljsko poljoprivredno gospodarstvo
    ops|nonprofit|CZ|ops;obecně prospěšná společnost;o.p.s.;o.p.s
    občanskésdružení|nonprofit||občanské sdružení.
    oscip|nonprofit||oscip
    osk||FI|osk;osuuskunta
    owm|finance|CW NL SX|owm;onderlinge waarborgmaatschappij
    oy|limited|FI|oy;osakeyhtiö;ab company oy;oy company ab;company oy ab;o.y.;o/y
    oyj|stock|FI|oyj;julkinen osakeyhtiö
    oü||EE|oü;osaühing
    pc||MU US|pc;ኮርፖሬሽን
    pe|||pe;የመንግስት ልማት ድርጅቶች
    пп|sole||пп;приватне підприємство
    pp|sole|LT|pp;pryvatne pidpryiemstvo
    pr||RS|pr;preduzetnik;пр;предузетник
    ps||BE DK LT LV|ps;partnerselskab;pilnsabiedrība
    pse|||pse;public sector enterprise
    psu|||psu;public sector undertaking
    pt||ID MU|pt;perseroan terbatas
    pttbk|||pt tbk;perseroan terbatas terbuka
    ltd|limited|AU ZA|pty ltd;proprietary limited;proprietary limited company;proprietary ltd;pty. ltd.;pty. ltd;pty ltd.;pty limited
    qk|||qk;qo'shma korxona;қўшма корхона
    qmj|||qmj;qo'shimcha ma'suliyatli jamiyat;қўшимча масъулиятли жамият
    qsc||AZ|qsc;qapalı səhmdar cəmiyyəti;qapalı tipli səhmdar cəmiyyəti
    rp|||rp;rekisteröity puolue
    rs||FI|rs;säätiö
    ry|nonprofit||ry;rekisteröity yhdistys
    rf|nonprofit||rf;reykjavikurfélag;registrerad förening
    scra|partnership||s.cra.;sociedad comanditaria
    sa|stock|AR BE BO BR CA CH CL CO CR DO EE ES FR GT HN LU MX NO PA PE PL PY RO TN|sa;s.a.;s.a;sarf;sociedad anonima;societat anònima;société anonyme
    sa|stock|AR BE BO BR CA CH CL CO CR DO EE ES FR GT HN LU MX NO PA PE PL PY RO TN|societate pe acțiuni;société par actions de régime fédéral
    sa|stock|AR BE BO BR CA CH CL CO CR DO EE ES FR GT HN LU MX NO PA PE PL PY RO TN|société par actions;spółka akcyjna;شركة خفية الإسم
    sad|stock||sad;sociedad anónima deportiva
    sharikatalmossahamah|stock||sharikat al-mossahamah;شـركـة الـمـسـاهـمـة
    saoc|stock||saoc;société anonyme omanaise close
    saog|stock||saog;société anonyme omanaise générale
    sapa|partnership|CH IT|sapa;società in accomandita per azioni
    sarl|limited|BE CH LU MC TN|sarl;s.a.r.l.;société à responsabilité limitée;s a r l;soc. à resp. limitée;soc à responsab limitée;s. à r. l.
    sarl|limited|BE CH LU MC TN|شّركة ذات مسؤوليّات محدودة ش.م.م
    sas|limited|LU|sas;sociedades por acciones simplificada;société par actions simplifiée;s.a.s.;s a s;s. par a. s.
    scc|limited||scc;société commerciale canadienne
    sce|coop||sce;societas cooperativa europaea
    scop|coop||scop;société coopérative de production
    scpa|||scpa;sociedad civil privada
    scs|partnership|BE FR LU MC|scs;secs;s.c.s.;sociedad en comandita simple;société en commandite simple
    sd|limited|BG LT|sd;s-ie;sabiratelno druzhestvo (sd)/sadruzhie;sd/s-ie;с-ие;сд;събирателно дружество;събирателно дружество (сд)/съдружие
    sdnbhd|limited|MY|sdn bhd;sdn. bhd.;sendirian berhad
    se|stock|AT BE CZ DE EE FI FR GI GR HR HU IE IS IT LI LU LV MT NL NO PL PT RO SE SI SK|se;s.e.;societas europaea;europäische aktiengesellschaft
    se|stock|AT BE CZ DE EE FI FR GI GR HR HU IE IS IT LI LU LV MT NL NO PL PT RO SE SI SK|europäische gesellschaft
    sem|coop||sem;société d'économie mixte
    sociétéenparticipation|coop|CA|société en participation
    sf|partnership|NO SE US|sf;sameignarfélag
    sgr|coop||sgr;sociedad de garantia reciproca;s.g.r.
    sia|limited|LV|sia;sabiedrība ar ierobežotu atbildību;s.i.a.;сиа
    sicaf|finance|LU|sicaf;société d'investissement à capital fixe
    sicav|finance|ES LU|sicav;société d'investissement à capital variable;s i c a v;soc invest capital variable
    sll|limited||sll;sociedad limitada laboral
    slne|limited|ES|slne;s.l.n.e.;sociedad limitada nueva empresa
    pteltd|limited|SG|pte ltd;pte. ltd.;pte ltd.;single member private limited company
    smba|limited|DK|smba;selskab med begrænset ansvar
    snc|partnership|BE CA CH FR IT LU MC RO|snc;société en nom collectif
    snt|partnership||snt;садоводческое некоммерческое товарищество
    sp|sole|CZ|s.p.;samostalni preduzetnik;státní podnik
    spa|stock|IT|spa;società per azioni;sociedade por ações
    spf|nonprofit|BQ CW SX|spf;stichting particulier fonds
    sprl|limited|BE|sprl;société privée à responsabilité limitée
    srl|limited|BB BO CL CO CR ES GT HN IT MX PA PE PR PY RO|srl;intreprinderea cu responsabilitate limitata;s.r.l;s.r.l.;s r l
    srl|limited|BB BO CL CO CR ES GT HN IT MX PA PE PR PY RO|società a responsabilità limitata;sociedad de responsabilidad limitada
    srl|limited|BB BO CL CO CR ES GT HN IT MX PA PE PR PY RO|societate cu raspundere limitata;soc. resp. limitada;soc a resp limitata
    srl|limited|BB BO CL CO CR ES GT HN IT MX PA PE PR PY RO|sicietatea de raspundere limitata;societate cu rasponbilitate limitata
    srl|limited|BB BO CL CO CR ES GT HN IT MX PA PE PR PY RO|societatea cu raspundere
    rt|stock|HU|rt.;részvénytársaság
    nyrt|stock|HU|nyrt.;nyilvánosan működő részvénytársaság
    zrt|stock|HU|zrt.;zártkörűen működő részvénytársaság
    bt|partnership|HU|bt.;betéti társaság
    kkt|partnership|HU|kkt.;közkereseti társaság
    egyénivállalkozó|sole|HU|egyéni vállalkozó;egyéni cég
    szöv|coop||szöv.;szövetkezet
    egyes|nonprofit||egyes.;egyesület
    alap|nonprofit||alap.;alapítvány
    kht|nonprofit|HU|kht.;közhasznú társaság
    ege|coop|HU|ege;európai gazdasági egyesülés
    kjsz|state||kjsz.;közjogi szervezet
    kftfióktelep|limited|HU|kft. fióktelep;külföldi székhelyű vállalkozás fióktelepe
    et|partnership||et.;egyszerű társaság
    kv|venture||kv.;közös vállalat
    ets|coop||ets.;erdészeti társulás
    ltda|limited|BR|ltda;sociedade limitada
    sro|limited||sro;s.r.o;společnost s ručením omezeným
    stg||AT|stg;stille gesellschaft
    suarl|limited|TN|suarl;شّركة فردية ذات مسؤوليّات محدودة
    tmi|||t:mi;oiminimi
    sti|limited||sti;sirketi
    militärischeorganisation|||militärische organisation;militärische vereinigung;militarna organizacija;pmc;приватна військова компанія;чвк
    militärischeorganisation|||частная военная компания;chvk;private military company
    tokumeikumiai|partnership||tokumei kumiai;匿名組合
    тоо|partnership||тоо;товарищество с ограниченной ответственностью
    tü|partnership|EE MU|tü;täisühing
    uab|limited|LT|uab;uždaroji akcinė bendrovė;uždarosios akcinės bendrovės
    unitarkorxona|state||unitar korxona;унитар корхона
    ultd|sole|AE BZ CA HK IN JM KY NZ PK SC VC VG|ultd;unlimited;unlimited company;unlimited proprietary;unltd;無限公司
    consorziostatale|state|BY|consorzio statale;den føderale statsejede budgetinstitution;empresa orçamental do estado federal
    consorziostatale|state|BY|empresa unitaria estatal de la;empresa unitária estatal;entità statali;entreprise unitaire d’état
    consorziostatale|state|BY|gosudarstvennoe unitarnoe predpriyatie;staatsinformatieagentschap;staatliches einheitsunternehmen;staatskonzern;state concern
    consorziostatale|state|BY|state enterprise;state unitary enterprise;state unitary enterprise of the;státní jednotný podnik;státní koncern
    consorziostatale|state|BY|unitarnoe predpriyatie;unіtarnae pradpryemstva;štátny unitárny podnik;государственного унитарного предприятия;гп
    consorziostatale|state|BY|державного унітарного підприємства;державне унітарне підприємство;федеральне державне унітарне підприємство
    consorziostatale|state|BY|унитарное предприятие;унітарнае прадпрыемства;уп
    fgbu|state||fgbu;federal state budgetary enterprise;federal state budgetary institution;federal state institution;federalna budżetowa instytucja
    fgbu|state||föderales staatseigenes unternehmen;întreprinderea unitară a statului federal;empresa pública unitária federal
    fgbu|state||entreprise unitaire publique fédérale;federalne państwowe przedsiębiorstwo unitarne
    uü|partnership|EE|uü;usaldusühing
    vof|sole|AW BE BQ NL SR|vof;vennootschap onder firma
    vos|sole|CZ|vos;veřejná obchodní společnost
    vzw|nonprofit|BE|vzw;internationale vereniging zonder winstoogmerk;ivzw;vereinigung ohne gewinnerzielungsabsicht;vereniging zonder winstoogmerk;vog
    xk|||xk;xususiy korxona;хусусий корхона
    xt|||xt;xususiy tadbirkorlik;хусусий тадбиркорлик
    yk|limited|JP|yk;有限会社
    yoaj|stock||yoaj;yopiq aksiyadorlik jamiyati;ёпиқ акциядорлик жамияти
    yu|limited|KR|yu;(유);yuhanhoesa;유한회사
    cjsc|stock||cjsc;closed jsc;closed joint stock company
    zao|stock||zao;zakrytoe akcionernoe obshchestvo;zakryte akcjonarne obschtschestwo
    зат|stock|BY|зат;zakritaye aktsiyanernaye tavaristva;zakrytae akcyyanernae tavarystva;закрытае акцыянернае таварыства
    zs|nonprofit||zs;z.s.;zapsaný spolek
    şb||SE|şb;şube
    тда|limited|BY|тда;tavarystva z dadatkovaj adkaznascyu;таварыства з дадатковай адказнасцю
    таа|limited|BY|таа;tavarystva z abmezhavanay adkaznastsyu;таварыства з абмежаванай адказнасцю
    тбб|nonprofit||тбб;төрийн бус байгууллага
    тсж|||тсж;товарищество собственников жилья;товарищество собственников недвижимости
    хк|stock||хк;хувьцаат компани
    ххк|limited||ххк;хязгаарлагдмал хариуцлагатай компани
    отделгпс|state||отдел гпс;отдел государственной противопожарной службы
    дс|||д/с;детский сад
    моу|state||моу;муниципальное образовательное учреждение
    мау|state||мау
    мбоу|state||мбоу
    мбдоу|state||мбдоу
    мбудо|state||мбу до
    мкдоу|state||мк доу
    гу|state||гу;государственное учреждение
    огу|state||огу;окружное государственное учреждение
    гоу|state||гоу;государственное образовательное учреждение
    гбоу|state||гбоу
    гкоу|state||гкоу
    гошкинт|state||го шк-инт
    гоуддмшв|state||гоу ддмшв
    гаусо|state||гаусо
    гбскоу|state||гбскоу
    гскоу|state||гскоу
    гдоу|state||гдоу
    гдоудс|state||гдоу - д/с
    гку|state||гку;государственное казённое учреждение
    гкскоу|state||гкс(к)оу
    гну|state||гну;государственное научное учреждение
    госнии|state||госнии
    гоувпо|state||гоу впо
    оудпо|state||оу дпо
    гоудпо|state||гоу дпо
    ночудпо|state||ночу дпо
    поу|state||поу;профессиональное образовательное учреждение
    гп|state||гп;государственное предприятие
    gup|state||гуп;государственное унитарное предприятие
    дгуп|state||дгуп;дочернее государственное унитарное предприятие
    гусп|state||гусп
    гудп|state||гудп;государственное унитарное дочернее предприятие
    фгну|state||фгну;федеральное государственное научное учреждение
    дочернеефгуп|state||дочернее фгуп
    фгбдоу|state||фгбдоу
    фгбоудпо|state||фгбоу дпо
    фгаоудпо|state||фгаоу дпо
    фгбоуво|state||фгбоу во
    фгоувпо|state||фгоу впо
    фгквоувпо|state||фгквоу впо
    маоу|state||маоу
    мку|state||мку;муниципальное казенное учреждение
    мро|nonprofit||мро;местная православная религиозная организация;местная религиозная организация
    цро|nonprofit||цро;центральная религиозная организация
    ро|nonprofit||ро;религиозная организация
    фгу|state||фгу;федеральное государственное учреждение
    фгку|state||фгку;федеральное государственное казенное учреждение
    фку|state||фку;федеральное казенное учреждение
    фкп|state||фкп;федеральное казенное предприятие
    фгбвоуво|state||фгбвоу во
    фгквоуво|state||фгквоу во;фгквоу
    фгаоуво|state||фгаоу во
    фгкоудпо|state||фгкоу дпо
    фгоудпо|state||фгоу дпо
    фгдоу|state||фгдоу
    fgup|state||фгуп
    fgbu|state||фгбу;федеральное государственное бюджетное учреждение
    фгбудпо|state||фгбу дпо
    оппо|state||оппо;объединенная первичная профсоюзная организация
    ппо|state||ппо;первичная профсоюзная организация;профсоюзная организация работников
    ппоооо|state||ппо ооо
    пподочернегоооо|state||ппо дочернего ооо
    ппооао|state||ппо оао
    ппогоуспо|state||ппо гоуспо
    ппофгбу|state||ппо фгбу
    ппофгбоуво|state||ппо фгбоу во
    ппофку|state||ппо фку
    ппогбу|state||ппо гбу
    ппогбоу|state||ппо гбоу
    ппофбу|state||ппо фбу
    ппофгуп|state||ппо фгуп
    ппогуп|state||ппо гуп
    ппопсрз|state||ппо псрз
    ппоо|state||ппоо;первичная профсоюзная общественная организация
    ппооао|state||ппоо ао
    попобгуз|||поп обгуз
    попрз|||попрз
    управлениефсбрф|state||управление фсб рф
    огкоу|state||огкоу
    моо|nonprofit||моо;местная общественная организация
    мооппо|nonprofit||моо - ппо
    мооппогуп|nonprofit||моо - ппо гуп
    мчсроссии|state||мчс россии
    оо|nonprofit||оо;общественная организация;общественное объединение;obshchestvennoye obyedineniye;obščestvennoe ob'edinenie
    оо|nonprofit||obshchestvennaya organizatsiya;obščestvennaja organizacija
    ноудпо|nonprofit||ноу дпо
    ao|stock||сак;страховая акционерная компания
    ao|stock|BY|зао;закрите акціонерне товариство;закрытое акционерное общество;акционеное общество закрытого типа
    ao|stock|BY RU|оао;oao;o.a.o.;о.а.о.;otkrytoe aktsionernoye obshestvo;открытое акционерное общество;акционеpное общество откpытого типа
    ao|stock|BY RU|publichnoe aktsionernoe obshchestvo;aktsionernoe obshchestvo otkrytogo tipa;акціонерне товариство відкритого типу;otkr akts obshch
    ao|stock|BY RU|odkryte akcjonarne obschtschestwo;otkrytoje akcionernoje obshchestvo
    ват|stock||ват;vidkryte aktsionerne tovarystvo;vidkrite akcionerne tovaristvo;відкрите акціонерне товариство;в.а.t.
    atvirojiakcinėbendrovė|stock||atviroji akcinė bendrovė;avatud aktsiaselts;avoin osakeyhtiö;cuideachta comhstoic oscailte
    ao|stock|RU|ао;акционерное общество;акционерные общества;акционерного общества
    ao|stock||ao;aktsionernoe obschestvo
    pao|stock||pao;publichne aktsionerne tovarystvo
    ao|stock||пао;публичное акционерное общество;приватне акціонерне товариство
    ao|stock||пат;публічне акціонерне товариство
    ao|stock||нао;непубличное акционерное общество
    спк|coop||спк;сельскохозяйственный производственный кооператив
    сускрф|state||су ск рф
    mup|state||муп;муниципальное унитарное предприятие
    ано|nonprofit||ано;автономная некоммерческая организация;avtonomnaya nekommercheskaya organizatsiya;avtonomnaja nekommerčeskaja organizacija
    нко|nonprofit||нко;nekommercheskaya organizatsiya fond;некоммерческая организация фонд
    кфх|||кфх;крестьянское (фермерское) хозяйство;крестьянское хозяйство
    ооп|partnership||ооп;партнёрство с ограниченной ответственностью
    пт|partnership||пт;полное товарищество
    доу|||доу;дошкольное образовательное учреждение
    пкооп|coop||пкооп;потребительский кооператив
    пк|coop||пк;производственный кооператив
    нц|||нц;научный центр
    оюл|||оюл;объединение юридических лиц
    нп|nonprofit||нп;некоммерческое партнёрство
    ноудо|nonprofit||ноудо
    оносс|nonprofit||оносс
    нко|nonprofit||нко;nekommercheskaya organizatsiya fond;некоммерческая организация фонд
    но|nonprofit||но;некоммерческая организация;nekommercheskaya organizatsiya;nekommerceskaja organizacija
    обо|nonprofit||обо;областная общественная организация
    бф|nonprofit||бф;благотворительный фонд;blagotvoritelnyy fond;благодійний фонд;blahodiynyy fond;blahodіjnyj fond
    бо|nonprofit||бо;благотворительная организация;благодійна організація;blahodiyna orhanizatsiya;blagotvoritelnaya organizatsiya
    бо|nonprofit||blagotvoritel'naja organizacija;blahodіjna orhanіzacіja
    го|nonprofit||го;громадська організація;hromadska orhanizatsiya;hromads'ka orhanizacija;громадське об'єднання;hromadske obyednannya
    го|nonprofit||hromads'ke ob'jednannja
    во|nonprofit||во;волонтерська організація;volonterska orhanizatsiya;volonters'ka orhanizacija
    нда|nonprofit||нда;недзяржаўная арганізацыя;nedziarzhaunaya arhanizatsyya;nedz'aržaŭnaja arhanizacyja
    да|nonprofit||да;дабрачынная арганізацыя;dabrachynnaya arhanizatsyya;dabračynnaja arhanizacyja
    дф|nonprofit||дф;дабрачынны фонд;dabrachynny fond
    оф|nonprofit||оф;общественный фонд;obshchestvennyy fond;obščestvennyj fond
    га|nonprofit||га;грамадскае аб'яднанне;hramadskaye abyadnanne;грамадская арганізацыя;hramadskaya arhanizatsyya;hramadskaja arhanizacyja
    ндо|nonprofit||ндо;нуо;негосударственная (некоммерческая) организация;негосударственная организация;nederzhavna orhanizatsiya;некомерційна організація
    ндо|nonprofit||nekomertsiyna orhanizatsiya;nekomercіjna orhanіzacіja;недержавна організація;nederžavna orhanizacija;неурядова організація
    ндо|nonprofit||neuryadova orhanizatsiya;neurjadova orhanizacija
    интервальныйкомбинированныйпаевойинвестиционныйфонд|finance||открытый паевой инвестиционный фонд;интервальный паевой инвестиционный фонд
    интервальныйкомбинированныйпаевойинвестиционныйфонд|finance||биржевой паевой инвестиционный фонд;otkrytyy paevoy investitsionnyy fond
    ooo|limited|RU|ooo;obshchestvo s ohranychennoi otvetstvennostiu;obshchestvo s ogranichennoj otvetstvennost'yu;o.o.o.
    ooo|limited|BY|ооо;общество с ограниченной ответственностью;общество с ограниченной от;общество с ограниченной общество с ограниченной ответственностью
    ooo|limited|BY|oсoo;общество с ограниченной ответственностью торговый дом
    sonstigerrechtsträger||AT|sonstiger rechtsträger
    körperschaftöffentlichen||AT|körperschaft öffentlichen rechts
    erwerbsundwirtschaftsgen|coop|AT|erwerbs- und wirtschaftsgenossenschaft
    törəmətəsərrüfatcəmiyyət||AZ|törəmə təsərrüfat cəmiyyəti
    əlavəməsuliyyətlicəmiyyə||AZ|əlavə məsuliyyətli cəmiyyət
    tamortaqlıq||AZ|tam ortaqlıq
    hüquqişəxslərinittifaqla||AZ|hüquqi şəxslərin ittifaqları
    asılıtəsərrüfatcəmiyyəti||AZ|asılı təsərrüfat cəmiyyəti
    komanditortaqlıq||AZ|komandit ortaqlıq
    ictimaibirliklər||AZ|i̇ctimai birliklər
    cvaso|partnership|BE|cva so
    scafs|partnership|BE|sca fs
    kgaamsz|partnership|BE|kgaamsz
    sc||BE CH LU|société coopérative
    cvbaso||BE|cvba so
    scrlfs|limited|BE|scrl fs
    gbhsz|coop|BE|gbhsz
    onp||BE|onderneming-natuurlijk persoon;onp
    epp||BE|entreprise personne physique;epp
    unp||BE|unternehmen natürliche person;unp
    cvoaso||BE|cvoa so
    scrifs|limited|BE|scri fs
    guhsz|coop|BE|guhsz
    eesv||BE NL|europees economisch samenwerkingsverband;eesv
    geie||BE FR IT LU RO|groupement européen d'intérêt économique;geie
    scrl|limited|BE|scrl
    genmbh|coop|BE|genossenschaft mit beschränkter haftung;gen.mbh
    izw||BE|instelling zonder winstoogmerk;izw
    isbl||BE|institution sans but lucratif;isbl
    eog||BE|einrichtung ohne gewinnerzielungsabsicht;eog
    vofso|partnership|BE|vof so
    sncfs||BE|société en nom collectif à finalité sociale;snc fs
    ohgmsz|partnership|BE|ohgmsz
    ebvba||BE|ebvba
    sprlu|limited|BE|sprlu
    pgmbhma|limited|BE|pgmbhma
    vvzrl|nonprofit|BE|vvzrl
    saspj|nonprofit|BE|saspj
    gvorp|nonprofit|BE|gvorp
    vzwpr|nonprofit|BE|vzw pr
    asbldpu|nonprofit|BE|asbl dpu
    örvohgza|nonprofit|BE|örvohgza
    cvoacd||BE|cvoa cd
    scricp|limited|BE|scri cp
    gmuhgb|coop|BE|gmuhgb
    wiv|nonprofit|BE|wirtschaftliche interessenvereinigung;wiv
    cvpr||BE|coöperatieve vennootschap van publiek recht;cv pr
    scdpu|state|BE|société coopérative de droit public;sc dpu
    örgen|coop|BE|öffentlich-rechtliche genossenschaft;örgen.
    bvbaso||BE|bvba so
    sprlfs|limited|BE|sprl fs
    pmbhsz|limited|BE|pmbhsz
    sdc||BE|société de droit commun;sdc
    gar||BE|gesellschaft des allgemeinen rechts;gar
    bvpr||BE|besloten vennootschap van publiek recht;bv pr
    srldpu|limited|BE|srl dpu
    örgmbh|limited|BE|örgmbh
    scri|limited|BE|scri
    genmubh|coop|BE|genossenschaft mit unbeschränkter haftung;gen.mubh
    ekg|partnership|BE|einfache kommanditgesellschaft;ekg
    scomm|partnership|BE CA CH|société en commandite;scomm
    pgmbh|limited|BE|privatgesellschaft mit beschränkter haftung;pgmbh
    esvso||BE|esv so
    giefs||BE|gie fs
    wivmsz|nonprofit|BE|wivmsz
    ebvbaso||BE|ebvba so
    sprlufs|limited|BE|sprlu fs
    pgbhsz|limited|BE|pgbhsz
    oi||BE|openbare instelling
    etspubli|state|BE LU|etablissement public;etspubli
    öe||BE|öffentliche einrichtung
    nvpr|stock|BE|naamloze vennootschap van publiek recht;nv pr
    sadpu|stock|BE|société anonyme de droit public;sa dpu
    örag|stock|BE|öffentlich-rechtliche aktiengesellschaft;ö.-r.ag
    ivog|nonprofit|BE|ivog
    nvso|stock|BE|nv so
    safs|stock|BE|société anonyme à finalité sociale;sa fs
    agmsz|stock|BE|aktiengesellschaft mit sozialer zielsetzung;agmsz
    cvbapr||BE|cvba pr
    scrldpu|limited|BE|scrl dpu
    öfrgmbh|coop|BE|öfrgmbh
    gcwso|partnership|BE|gcw so
    scsfs|partnership|BE|scs fs
    ekgmsz|partnership|BE|ekgmsz
    fondpriv|nonprofit|BE|fondation privée;fondpriv
    prst||BE|prst
    sagr||BE CA|société agricole;s. agr.
    lg||BE|landwirtschaftliche gesellschaft
    son||BE|stichting van openbaar nut;son
    fup|nonprofit|BE|fondation d'utilité publique;fup
    waiguochangzhuxinwenjigo||CN|wai guo chang zhu xin wen ji gou
    基金会||CN|基金会;ji jin hui
    军队事业单位||CN|军队事业单位;jun dui shi ye dan wei
    cunjijitijingjizuzhi||CN|cun ji ji ti jing ji zu zhi
    宗教院校||CN|宗教院校;zong jiao yuan xiao
    律师执业机构||CN|律师执业机构;lv shi zhi ye ji gou
    waiguozaihuawenhuazhongx||CN|wai guo zai hua wen hua zhong xin
    事业单位||CN|事业单位;shi ye dan wei
    其他外交||CN|其他（外交）;qi ta（ wai jiao ）
    其他中央军委改革和编制办公室||CN|其他（中央军委改革和编制办公室）
    xiangzhenjijitijingjizuz||CN|xiang zhen ji ji ti jing ji zu zhi
    minbanfeiqiyedanwei||CN|min ban fei qi ye dan wei
    公证处||CN|公证处;gong zheng chu
    qiye||CN|qi ye
    其他农业||CN|其他（农业）;qi ta（ nong ye ）
    社会团体||CN|社会团体;she hui tuan ti
    其他文化||CN|其他（文化）;qi ta（ wen hua ）
    jiguan||CN|ji guan
    jicengfalvfuwusuo||CN|ji ceng fa lv fu wu suo
    其他适用于无登记机构的的情况||CN|其他（适用于无登记机构的的情况）
    其他司法行政||CN|其他（司法行政）;qi ta（ si fa xing zheng ）
    基层工会||CN|基层工会;ji ceng gong hui
    其他旅游||CN|其他（旅游）;qi ta（ lv you ）
    其他工会||CN|其他（工会）;qi ta（ gong hui ）
    个体工商户||CN|个体工商户;ge ti gong shang hu
    司法鉴定机构||CN|司法鉴定机构;si fa jian ding ji gou
    其他机构编制||CN|其他（机构编制）;qi ta（ ji gou bian zhi ）
    其他宗教||CN|其他（宗教）;qi ta（ zong jiao ）
    nongminzhuanyehezuoshe||CN|nong min zhuan ye he zuo she
    仲裁委员会||CN|仲裁委员会;zhong cai wei yuan hui
    zujijitijingjizuzhi||CN|zu ji ji ti jing ji zu zhi
    其他民政||CN|其他（民政）;qi ta（ min zheng ）
    宗教活动场所||CN|宗教活动场所;zong jiao huo dong chang suo
    άλληνομικήμορφή||CY|άλλη νομική μορφή;alli nomiki morfi
    eμπορικήεπωνυμία||CY|eμπορική επωνυμία;emporiki eponymia
    σωματείακαιιδρυμάτα||CY|σωματεία και ιδρυμάτα;somateia kai idrymata
    αλλοδαπήεταιρεία||CY|αλλοδαπή εταιρεία;allodapi etaireia
    αυτοτελώςεργαζόμενος||CY|αυτοτελώς εργαζόμενος;aftotelos ergazomenos
    δημόσιαεταιρεία||CY|δημόσια εταιρεία;dimosia etaireia
    ταμείαπρονοίαςσυντάξεως||CY|ταμεία προνοίας/ συντάξεως;tameia pronoias/ syntaxeos
    εοος||CY GR|ευρωπαϊκός όμιλος οικονομικού σκοπού;εοος
    ιδιωτικήεταιρεία||CY|ιδιωτική εταιρεία;idiotiki etaireia
    συνεργατικάπιστωτικάιδρύ||CY|συνεργατικά πιστωτικά ιδρύματα;synergatika pistotika idrymata
    svépomocnézemědělskédruž||CZ|svépomocné zemědělské družstvo
    českákonsolidačníagentur||CZ|česká konsolidační agentura
    evropskéseskupeníproúzem||CZ|evropské seskupení pro územní spolupráci
    nadace||CZ|nadace
    státnífondzezákona|nonprofit|CZ|státní fond ze zákona
    zájmováorganizacedružste||CZ|zájmová organizace družstev
    regionálníradaregionusou||CZ|regionální rada regionu soudržnosti
    garančnífondobchodníkůsc|nonprofit|CZ|garanční fond obchodníků s cennými papíry
    stálýrozhodčísoud||CZ|stálý rozhodčí soud
    svěřenskýfond|nonprofit|CZ|svěřenský fond
    organizačníjednotkaobčan||CZ|organizační jednotka občanského sdružení
    společnostkomanditnínaak||CZ|společnost komanditní na akcie
    státnípříspěvkováorganiz||CZ|státní příspěvková organizace ostatní
    zájmovésdružení||CZ|zájmové sdružení
    spotřebnídružstvo||CZ|spotřební družstvo
    českátiskovákancelář||CZ|česká tisková kancelář
    podnikajícífyzickáosobat||CZ|podnikající fyzická osoba tuzemská
    podniknebohospodářskézař||CZ|podnik nebo hospodářské zařízení sdružení
    občanskésdružení||CZ|občanské sdružení
    všeobecnázdravotnípojišť||CZ|všeobecná zdravotní pojišťovna
    výrobnídružstvo||CZ|výrobní družstvo
    spolek||CZ|spolek
    společnostkomanditní||CZ|společnost komanditní
    podniksezahraničnímajetk||CZ|podnik se zahraniční majetkovou účastí
    veřejnávýzkumnáinstituce||CZ|veřejná výzkumná instituce
    mezinárodníorganizacezam||CZ|mezinárodní organizace zaměstnavatelů
    zahraničnífyzickáosoba||CZ|zahraniční fyzická osoba
    školskáprávnickáosoba||CZ|školská právnická osoba
    zahraničníspolek||CZ|zahraniční spolek
    svazycírkvíanáboženských||CZ|svazy církví a náboženských společností
    bankastátnípeněžníústav||CZ|banka-státní peněžní ústav
    církveanáboženskéspolečn||CZ|církve a náboženské společnosti
    pobočnýspolek||CZ|pobočný spolek
    státnípříspěvkováorganiz||CZ|státní příspěvková organizace
    podnikzahraničníhoobchod||CZ|podnik zahraničního obchodu
    sdruženímezinárodníhoobc||CZ|sdružení mezinárodního obchodu
    společenstvívlastníkůjed||CZ|společenství vlastníků jednotek
    obec||CZ SK|obec
    evidovanécírkevníprávnic||CZ|evidované církevní právnické osoby
    zahraničnípobočnýspolek||CZ|zahraniční pobočný spolek
    státníbankačeskoslovensk||CZ|státní banka československá
    honebníspolečenstvo||CZ|honební společenstvo
    organizačnísložkastátu||CZ|organizační složka státu
    mezinárodníodborováorgan||CZ|mezinárodní odborová organizace
    dobrovolnýsvazekobcí||CZ|dobrovolný svazek obcí
    veřejnoprávníinstituce||CZ|veřejnoprávní instituce
    českánárodníbanka||CZ|česká národní banka
    komoditníburza||CZ|komoditní burza
    městskáčástměstskýobvod||CZ|městská část, městský obvod
    mezinárodnínevládníorgan||CZ|mezinárodní nevládní organizace
    kraj||CZ|kraj
    ústav||CZ|ústav
    radaproveřejnýdohlednada||CZ|rada pro veřejný dohled nad auditem
    nadačnífond|nonprofit|CZ|nadační fond
    ehzs||CZ|evropské hospodářské zájmové sdružení;ehzs
    obecnípodnik||CZ|obecní podnik
    podílovýpenzijnífond|nonprofit|CZ|podílový, penzijní fond
    bytovédružstvo||CZ SK|bytové družstvo
    odštěpnýzávodzahraničníp||CZ|odštěpný závod zahraniční právnické osoby
    odštěpnýzávodzahraničníf||CZ|odštěpný závod zahraniční fyzické osoby
    národnípodnik||CZ|národní podnik
    společnázájmováorganizac||CZ|společná zájmová organizace družstev
    zájmovésdruženíprávnický||CZ|zájmové sdružení právnických osob
    organizačnísložkazahrani||CZ|organizační složka zahraniční nadace
    družstevnípodnikzeměděls||CZ|družstevní podnik zemědělský
    pobočnámezinárodníodboro||CZ|pobočná mezinárodní odborová organizace
    odštěpnýzávod||CZ|odštěpný závod
    účelovázahraničněobchodn||CZ|účelová zahraničně obchodní organizace
    politickástranapolitické||CZ|politická strana, politické hnutí
    společnýpodnik||CZ|společný podnik
    zemědělskédružstvo||CZ|zemědělské družstvo
    jinédružstvo||CZ|jiné družstvo
    usulineühendus||EE|usuline ühendus
    aü||EE|ametiühing
    emhü||EE|euroopa majandushuviühing;emhü
    tüh||EE|tüh
    muuyhtiö||FI|muu yhtiö
    annatbolag||FI|annat bolag
    kunta||FI|kunta
    kommun||FI|kommun
    keskinäinenvakuutusyhtiö||FI|keskinäinen vakuutusyhtiö
    ömsesidigtförsäkringsbol||FI SE|ömsesidigt försäkringsbolag
    muuyhdistys||FI|muu yhdistys
    annanförening||FI|annan förening
    filial||FI|filial
    erityislainsäädäntöönper||FI|erityislainsäädäntöön perustuva yhdistys
    keskinäinenkiinteistöosa||FI|keskinäinen kiinteistöosakeyhtiö
    ömsesidigtfastighetsakti|stock|FI|ömsesidigt fastighetsaktiebolag
    muukiinteistöosakeyhtiö||FI|muu kiinteistöosakeyhtiö
    annatfastighetsaktiebola|stock|FI|annat fastighetsaktiebolag
    valtiojasenlaitokset||FI|valtio ja sen laitokset
    statenochdessinrättninga|state|FI|staten och dess inrättningar
    laivanisännistöyhtiö||FI|laivanisännistöyhtiö
    rederibolag||FI|rederibolag
    vakuutusosakeyhtiö||FI|vakuutusosakeyhtiö
    försäkringsaktiebolag|stock|FI SE|försäkringsaktiebolag
    ulkomainenyhteisö||FI|ulkomainen yhteisö
    utländsktsamfund||FI|utländskt samfund
    taloudellinenyhdistys||FI|taloudellinen yhdistys
    ylioppilaskuntataiosakun||FI|ylioppilaskunta tai osakunta
    studentkårellerstudentna||FI|studentkår eller studentnation
    muutaloudellinenyhdistys||FI|muu taloudellinen yhdistys
    annanekonomiskförening||FI|annan ekonomisk förening
    julkinenkeskinäinenvakuu||FI|julkinen keskinäinen vakuutusyhtiö
    publiktömsesidigtförsäkr|stock|FI|publikt ömsesidigt försäkringsaktiebolag
    etey||FI|eurooppalainen taloudellinen etuyhtymä;etey
    erillishallinnollinenval||FI|erillishallinnollinen valtion laitos
    statliginrättningmedsepa||FI|statlig inrättning med separat förvaltning
    evankelisluterilainenkir||FI|evankelis-luterilainen kirkko
    evluthkyrkan||FI|ev.luth. kyrkan
    keskinäinenvahinkovakuut||FI|keskinäinen vahinkovakuutusyhdistys
    ömsesidigtskadeförsäkrin||FI|ömsesidigt skadeförsäkringsförening
    yksityinenelinkeinonharj||FI|yksityinen elinkeinonharjoittaja
    muutoikeushenkilöt||FI|muut oikeushenkilöt
    övrigajuridiskapersoner||FI|övriga juridiska personer
    julkinenvakuutusosakeyht||FI|julkinen vakuutusosakeyhtiö
    publiktförsäkringsaktieb|stock|FI|publikt försäkringsaktiebolag
    muuyhteisvastuullinenpid||FI|muu yhteisvastuullinen pidätysvelvollinen
    muujulkisoikeudellinenoi||FI|muu julkisoikeudellinen oikeushenkilö
    annanoffentligrättsligju||FI|annan offentligrättslig juridisk person
    rekisteröityuskonnolline||FI|rekisteröity uskonnollinen yhdyskunta
    registreratreligiöstsamf|nonprofit|FI|registrerat religiöst samfund
    muusäätiö||FI|muu säätiö
    annanstiftelse||FI|annan stiftelse
    valtionliikelaitos||FI|valtion liikelaitos
    statligaffärsinrättning||FI|statlig affärsinrättning
    öppetbolag||FI|öppet bolag
    eurooppaosuuskunnankiint||FI|eurooppaosuuskunnan kiinteä toimipaikka
    samfälldaförmåner||FI|samfällda förmåner
    ahvenanmaanmaakuntajasen||FI|ahvenanmaan maakunta ja sen virastot
    lanskapetålandochdessämb||FI|lanskapet åland och dess ämbetsverk
    muuverotuksenyksikkö||FI|muu verotuksen yksikkö
    annanenhetinombeskattnin||FI|annan enhet inom beskattningen
    kuntainliitonliikelaitos||FI|kuntainliiton liikelaitos
    kommunförbundetsaffärsin||FI|kommunförbundets affärsinrättning
    samfälldskog||FI|samfälld skog
    kunnallinenliikelaitos||FI|kunnallinen liikelaitos
    kommunalaffärsinrättning||FI|kommunal affärsinrättning
    aatteellinenyhdistys||FI|aatteellinen yhdistys
    ideellförening||FI|ideell förening
    asuntoosakeyhtiö||FI|asunto-osakeyhtiö
    bostadsaktiebolag|stock|FI|bostadsaktiebolag
    ortodoksinenkirkko||FI|ortodoksinen kirkko
    ortodoxakyrkan||FI|ortodoxa kyrkan
    ahvenanmaanliikelaitos||FI|ahvenanmaan liikelaitos
    ålandsaffärsverk||FI|ålands affärsverk
    dödsbo||FI|dödsbo
    scpdemédecins||FR|scp de médecins
    syndicatdesalariés||FR|syndicat de salariés
    autresociétécivile||FR|autre société civile
    sanationaleàconseildadmi||FR|sa nationale à conseil d'administration
    sarldattribution||FR|sarl d'attribution
    sociétécoopérativeagrico||FR|société coopérative agricole
    institutioninterrégional||FR|institution interrégionale ou entente
    sadattributionàdirectoir||FR|sa d'attribution à directoire
    autrepersonnemoralededro||FR|autre personne morale de droit privé
    scpdenotaires||FR|scp de notaires
    sarlcoopérativedeconsomm||FR|sarl coopérative de consommation
    établissementpubliclocal|state|FR|établissement public local d'enseignement
    associationnondéclarée|nonprofit|FR|association non déclarée
    autresarlcoopérative||FR|autre sarl coopérative
    associationsyndicaleauto|nonprofit|FR|association syndicale autorisée
    sadehlmàconseildadminist||FR|sa de hlm à conseil d'administration
    groupementfoncieragricol||FR|groupement foncier agricole
    caissedépargneetdeprévoy||FR|caisse d'épargne et de prévoyance
    institutionderetraitesup||FR|institution de retraite supplémentaire
    syndicatdecopropriété||FR|syndicat de copropriété
    sassociétéparactionssimp||FR|sas, société par actions simplifiée
    scpdegéomètresexperts||FR|scp de géomètres experts
    sadehlmàdirectoire||FR|sa de hlm à directoire
    scpdevétérinaires||FR|scp de vétérinaires
    groupementforestier||FR|groupement forestier
    collectivitéetterritoire||FR|collectivité et territoire d'outre mer
    saferanonymeàdirectoire|stock|FR|safer anonyme à directoire
    scpdeconseilsjuridiques||FR|scp de conseils juridiques
    communeassociéeetcommune||FR|commune associée et commune déléguée
    autrerégimedeprévoyances||FR|autre régime de prévoyance sociale
    autresacoopérativeàdirec||FR|autre sa coopérative à directoire
    sociétédassuranceàformem||FR|société d'assurance à forme mutuelle
    autrepersonnemoralededro||FR|autre personne morale de droit étranger
    districturbain||FR|district urbain
    sarlcoopérativedintérêtm||FR|sarl coopérative d'intérêt maritime
    uniondesociétéscoopérati|nonprofit|FR|union de sociétés coopératives agricoles
    associationfonciéreurbai|nonprofit|FR|association fonciére urbaine
    scpdarchitectes||FR|scp d'architectes
    saàparticipationouvrière||FR|sa à participation ouvrière à directoire
    autoritéconstitutionnell||FR|autorité constitutionnelle
    sadattributionàconseilda||FR|sa d'attribution à conseil d'administration
    scpdinfirmiers||FR|scp d'infirmiers
    associationdéclarée|nonprofit|FR|association déclarée
    paroissehorszoneconcorda||FR|paroisse hors zone concordataire
    sarlimmobilièredegestion||FR|sarl immobilière de gestion
    ensembleurbain||FR|ensemble urbain
    régimegénéraldelasécurit||FR|régime général de la sécurité sociale
    serviceduministèredeladé||FR|service du ministère de la défense
    mutualitésocialeagricole||FR|mutualité sociale agricole
    région||FR|région
    autreorganismemutualiste||FR|autre organisme mutualiste
    sociétécivilefoncière||FR|société civile foncière
    sociétécivilecoopérative||FR|société civile coopérative entre médecins
    secteurdecommune||FR|secteur de commune
    caissedecréditmaritimemu||FR|caisse de crédit maritime mutuel
    sociétéencommanditesimpl|partnership|FR|société en commandite simple coopérative
    scpdavouésdappel||FR|scp d'avoués d'appel
    communeetcommunenouvelle||FR|commune et commune nouvelle
    organisationinternationa||CH FR|organisation internationale
    scpdecommissairesauxcomp||FR|scp de commissaires aux comptes
    sociétécivileimmobilière||FR|société civile immobilière
    sarlcoopérativedeconstru||FR|sarl coopérative de construction
    ordreprofessionnelouassi||FR|ordre professionnel ou assimilé
    scpdegreffiersdetribunal||FR|scp de greffiers de tribunal de commerce
    sacoopérativedetransport||FR|sa coopérative de transport à directoire
    sociétécivilecoopérative||FR|société civile coopérative de consommation
    caissedecréditmunicipal|state|FR|caisse de crédit municipal
    associationintermédiaire|nonprofit|FR|association intermédiaire
    sarluniondesociétéscoopé|nonprofit|FR|sarl union de sociétés coopératives
    autresociétécivilecoopér||FR|autre société civile coopérative
    autresociétécivileprofes||FR|autre société civile professionnelle
    sociétécivilecoopérative||FR|société civile coopérative de construction
    scpdavocatsauxconseils||FR|scp d'avocats aux conseils
    scpdecommissairespriseur||FR|scp de commissaires-priseurs
    institutiondeprévoyance||FR|institution de prévoyance
    syndicatinterhospitalier||FR|syndicat inter hospitalier
    scpdedentistes||FR|scp de dentistes
    sarlnationale||FR|sarl nationale
    sadecréditimmobilieràdir||FR|sa de crédit immobilier à directoire
    comitésocialéconomiquedé||FR|comité social économique d’établissement
    sociétéciviledattributio||FR|société civile d'attribution
    syndicatpatronal||FR|syndicat patronal
    scpdemasseurskinésithéra||FR|scp de masseurs-kinésithérapeutes
    régimespécialdesécurités||FR|régime spécial de sécurité sociale
    sociétéciviledemoyens||FR|société civile de moyens
    sociétéciviledexploitati||FR|société civile d'exploitation agricole
    institutioninterdépartem||FR|institution interdépartementale ou entente
    assurancemutuelleagricol||FR|assurance mutuelle agricole
    communautédagglomération||FR|communauté d'agglomération
    sacoopérativeartisanaleà||FR|sa coopérative artisanale à directoire
    autreorganismeprofession||FR|autre organisme professionnel
    syndicatmixtefermé||FR|syndicat mixte fermé
    sociétécoopérativedebanq||FR|société coopérative de banque populaire
    communautédecommunes||FR|communauté de communes
    centrecommunaldactionsoc||FR|centre communal d'action sociale
    associationfonciérederem|nonprofit|FR|association fonciére de remembrement
    indivisionavecpersonnemo||FR|indivision avec personne morale
    établissementpubliclocal|state|FR|établissement public local culturel
    indivisionentrepersonnes||FR|indivision entre personnes physiques
    sociétéennomcollectifcoo||FR|société en nom collectif coopérative
    organismeconsulaire||FR|organisme consulaire
    communautéurbaine||FR|communauté urbaine
    groupementfoncieretrural||FR|groupement foncier et rural
    sociétéétrangèrenonimmat||FR|société étrangère non immatriculée au rcs
    sociétécrééedefaitavecpe||FR|société créée de fait avec personne morale
    communautédevilles||FR|communauté de villes
    caissedecréditagricolemu||FR|caisse de crédit agricole mutuel
    slp||FR GR JE|société en libre partenariat;slp
    régimedassurancechômage||FR|régime d'assurance chômage
    scpdavocats||FR|scp d'avocats
    caissedesécoles||FR|caisse des écoles
    sanationaleàdirectoire||FR|sa nationale à directoire
    sacoopérativedeconstruct||FR|sa coopérative de construction à directoire
    sociétédecautionmutuelle||FR|société de caution mutuelle
    servicecentraldunministè||FR|service central d'un ministère
    établissementdhospitalis||FR|établissement d'hospitalisation
    institutionbanquedefranc||FR|institution banque de france
    fondsàformesociétaleàdir|nonprofit|FR|fonds à forme sociétale à directoire
    sarldéconomiemixte||FR|sarl d'économie mixte
    sarlcoopérativeartisanal||FR|sarl coopérative artisanale
    groupementagricolefoncie||FR|groupement agricole foncier
    sarlcoopérativedetranspo||FR|sarl coopérative de transport
    groupementdemployeurs||FR|groupement d'employeurs
    scpdhuissiers||FR|scp d'huissiers
    comitésocialéconomiquede||FR|comité social économique d’entreprise
    sectiondecommune||FR|section de commune
    caisselocaledecréditmutu||FR|caisse locale de crédit mutuel
    pôlemétropolitain||FR|pôle métropolitain
    institutionderetraitecom||FR|institution de retraite complémentaire
    groupementpastoral||FR|groupement pastoral
    syndicatmixteouvert||FR|syndicat mixte ouvert
    sadéconomiemixteàdirecto||FR|sa d'économie mixte à directoire
    associationsyndicalelibr|nonprofit|FR|association syndicale libre
    exploitantpublic|state|FR|exploitant public
    sacoopérativedeconsommat||FR|sa coopérative de consommation à directoire
    entrepreneurindividuel||FR|entrepreneur individuel
    nichteingetragenerverein|nonprofit|DE|nicht eingetragener verein
    wirtschaftlicherverein|nonprofit|DE|wirtschaftlicher verein
    reitag|stock|DE|reit-aktiengesellschaft;reit-ag
    vereinaltenrechts|nonprofit|DE|verein alten rechts
    invag|stock|DE|investmentaktiengesellschaft;invag
    stiftungdesprivatenrecht||DE|stiftung des privaten rechts
    kirchlichestiftungdesöff||DE|kirchliche stiftung des öffentlichen rechts
    註冊受託人||HK|註冊受託人;zhu ce shou tuo ren
    registeredtrustee|nonprofit|HK|registered trustee
    genjufalichenglideshiti||HK|gen ju fa li cheng li de shi ti
    entityestablishedbyordin||HK|entity established by ordinance
    非香港公司||HK|非香港公司;fei xiang gang gong si
    nonhongkongcompany||HK|non-hong kong company
    standaloneprimarydealer||IN|stand alone primary dealer
    cooperativesociety|coop|IN|cooperative society
    specialpurposevehiclecom||IN|special purpose vehicle - company
    publicfinancialinstituti|state|IN|public financial institutions
    governmentorganization|state|IN|government organization
    specialpurposevehicletru|nonprofit|IN|special purpose vehicle - trust
    nonprofitcompany||IN JM LS VC ZA|non profit company
    partnershipfirm|partnership|IN|partnership firm
    companylimitedbyguarante|limited|AE IE IN JM SC|company limited by guarantee
    alternativeinvestmentfun||IN|alternative investment fund
    housingfinancecompany||IN|housing finance company
    alternateinvestmentfunds||IN|alternate investment fund - sub scheme
    onepersoncompany||IN|one person company
    specialpurposevehiclepar|partnership|IN|special purpose vehicle - partnership firm
    insurancecompany||IN PR US|insurance company
    bankingcompanyothers||IN|banking company - others
    nonbankingfinancecompany||IN|non-banking finance company
    pensionfund||IN|pension fund;pension funds
    multistatecooperativesoc|coop|IN|multistate cooperative society
    mutualfund||IN|mutual fund
    mutualfundsubscheme||IN|mutual fund-sub scheme
    pensionfundsubscheme||IN|pension fund sub scheme;pension funds-sub scheme
    governmentcompany|state|IN|government company
    bankingcompanynationalis||IN|banking company - nationalised bank
    enteecclesiasticocivilme||IT|ente ecclesiastico civilmente riconosciuto
    consorzioconattivitàeste||IT|consorzio con attività esterna
    entesociale||IT|ente sociale
    ss||CH IT|società semplice
    entedirittopubblico||IT|ente diritto pubblico
    fondazioneimpresa|nonprofit|IT|fondazione impresa
    srls|limited|IT|s.r.l.s.;s.r.l. semplificata
    istitutoreligioso|nonprofit|IT|istituto religioso
    entemorale||IT|ente morale
    scarl|limited|IT|s.c.a.r.l.;s.c.r.l.
    gruppoconsortile|coop|CH IT|società cooperativa consortile;gruppo consortile;societa' cooperativa
    societàinaccomanditasemp||IT|società in accomandita semplice
    consorziofidi||IT|consorzio fidi
    aziendaautonomastatale||IT|azienda autonoma statale
    soggettoestero||IT|soggetto estero
    enteecclesiastico||IT|ente ecclesiastico
    ente||IT|ente
    aziendaspecialedicuialdl||IT|azienda speciale di cui al dlgs 267/2000
    consorzio||IT|ente impresa;consorzio
    aziendaspeciale||IT|azienda speciale
    aziendamunicipale|state|IT|azienda municipale
    impresaindividuale|sole|IT|impresa individuale
    societàconsortileperazio|stock|IT|società consortile per azioni
    societàconsortilecoopera|coop|IT|società consortile cooperativa
    fondopensione|nonprofit|IT|fondo pensione
    cooperativasociale|coop|IT|cooperativa sociale
    altreforme||IT|altre forme
    consorziosenzaattivitàes||IT|consorzio senza attività esterna
    aziendaspecialerea||IT|azienda speciale rea
    societàdimutuosoccorso||IT|società di mutuo soccorso
    consorziomunicipale|state|IT|consorzio municipale
    mutuaassicurazione||IT|mutua assicurazione
    associazioneimpresa||IT|associazione impresa
    societàconsortileinaccom||IT|società consortile in accomandita semplice
    societàperazioniconsocio|stock|IT|società per azioni con socio unico
    consorziodicuialladlgs26||IT|consorzio di cui alla dlgs 267/2000
    entepubblicoeconomico||IT|ente pubblico economico
    societàtraprofessionisti||IT|società tra professionisti
    地方公共団体||JP|地方公共団体
    外||JP|外国会社等
    国の機関||JP|国の機関
    そ||JP|その他;sonota
    회사형펀드||KR|회사형 펀드;hoesahyeong fund
    조합형펀드||KR|조합형 펀드;johabhyeong fund
    신탁형펀드||KR|신탁형 펀드;sintakhyeong fund
    비영리사단법인||KR|비영리 사단법인;biyeongri sadanbeobin
    eb||LT|europos bendrovės
    vi||LT|valstybės įmonės
    ekb|coop|LT|europos kooperatinės bendrovės;ekb
    apb||LT|advokatų profesinės bendrijos;apb
    ii|sole|LT|individualios įmonės
    tub||LT|tikrosios ūkinės bendrijos;tub
    lpra||LT|lpra
    lf|nonprofit|LT|labdaros ir paramos fondai
    bi||LT|biudžetinės įstaigos
    vs||LT|viešosios įstaigos
    pdb||LT|privačių detektyvų bendrijos;pdb
    per||LT|prekybos, pramonės ir amatų rūmai;per
    etbg||LT|europos teritorinio bendradarbiavimo grupės;etbg
    crc||LT|bendras valdymo ir pranešimų centras;crc
    mb||LT|mažosios bendrijos
    zub||LT|žemės ūkio bendrovės;zub
    cb||LT|centrinis bankas
    si||LT|savivaldybių įmonės
    labuanislamiclimitedpart|partnership|MY|labuan islamic limited partnership
    labuanlimitedpartnership|partnership|MY|labuan limited partnership
    labuanislamiccharitablet|nonprofit|MY|labuan islamic charitable trust
    labuanislamicothertrust|nonprofit|MY|labuan islamic other trust
    labuanforeigncompany||MY|labuan foreign company
    labuanislamicspecialtrus|nonprofit|MY|labuan islamic special trust
    labuanlimitedliabilitypa|partnership|MY|labuan limited liability partnerships
    labuantrust|nonprofit|MY|labuan trust
    labuanislamicfoundation|nonprofit|MY|labuan islamic foundation
    labuanprotectedcellcompa||MY|labuan protected cell company
    labuanpreincorporatedcom||MY|labuan pre-incorporated company
    labuanfoundation|nonprofit|MY|labuan foundation
    labuanisalmictrust|nonprofit|MY|labuan isalmic trust
    labuanislamicspendthrift|nonprofit|MY|labuan islamic spendthrift/protective trust
    labuanislamicpurposetrus|nonprofit|MY|labuan islamic purpose trust
    publiekrechtelijkerechts||NL|publiekrechtelijke rechtspersoon
    rpio||NL|rechtspersoon in oprichting;rp io;r.p. io
    vve|nonprofit|NL|vereniging van eigenaars;vve;v.v.e.
    fondsvoorgemenerekening|nonprofit|NL|fonds voor gemene rekening
    overigeprivaatrechtelijk||NL|overige privaatrechtelijke rechtspersoon
    coöperatie||NL NZ SX US|coöperatie;coöp
    spp|partnership|PL|spółka partnerska;sp.p.
    sj||PL|spółka jawna;sp.j.
    ezig||PL|ezig
    samorządowejednostkiorga||PL|samorządowe jednostki organizacyjne
    psa|stock|PL|prosta spółka akcyjna;psa
    spk||PL|spółka komandytowa;sp.k.
    instytucjegospodarkibudż||PL|instytucje gospodarki budżetowej
    towarzystworeasekuracjiw||PL|towarzystwo reasekuracji wzajemnej
    skarbpaństwa||PL|skarb państwa
    kółkarolnicze||PL|kółka rolnicze
    organizacjespołeczneizaw||PL|organizacje społeczne i zawodowe
    wspólnotamieszkaniowa||PL|wspólnota mieszkaniowa
    spółdzielczakasaoszczędn|coop|PL|spółdzielcza kasa oszczędnościowo-kredytowa
    partiepolityczne||PL|partie polityczne
    państwowejednostkiorgani||PL|państwowe jednostki organizacyjne
    instytutybadawcze||PL|instytuty badawcze
    związekzawodowy||PL|związek zawodowy
    ska|stock|PL|spółka komandytowo-akcyjna;s.k.a.
    ofe||PL|otwarty fundusz emerytalny;ofe
    placówkisystemuoświaty||PL|placówki systemu oświaty
    funduszinwestycyjny||PL|fundusz inwestycyjny
    oddziałprzedsiębiorcyzag||PL|oddział przedsiębiorcy zagranicznego
    przedsiębiorstwopaństwow||PL|przedsiębiorstwo państwowe
    kościołizwiązkiwyznaniow||PL|kościoł i związki wyznaniowe
    wspólnotysamorządowe||PL|wspólnoty samorządowe
    tuw||PL|towarzystwo ubezpieczeń wzajemnych;tuw
    związkiinneniżzawodowe||PL|związki inne niż zawodowe
    stowarzyszenieizwiązkist|nonprofit|PL|stowarzyszenie i związki stowarzyszeń
    обществасограниченнойотв|limited|RU|общества с ограниченной ответственностью
    автономныенекоммерческие||RU|автономные некоммерческие организации;avtonomnyye nekommercheskiye organizatsii
    благотворительныеучрежде||RU|благотворительные учреждения;blagotvoritel'nyye uchrezhdeniya
    муниципальныеавтономныеу||RU|муниципальные автономные учреждения;munitsipal'nyye avtonomnyye uchrezhdeniya
    товариществасобственнико|partnership|RU|товарищества собственников жилья;tovarishchestva sobstvennikov zhil'ya
    федеральныеказенныепредп||RU|федеральные казенные предприятия;federal'nyye kazennyye predpriyatiya
    профсоюзныеорганизации||RU|профсоюзные организации;profsoyuznyye organizatsii
    публичныеакционерныеобще|stock|RU|публичные акционерные общества;publichnyye aktsionernyye obshchestva
    адвокатыучредившиеадвока||RU|адвокаты, учредившие адвокатский кабинет;advokaty, uchredivshiye advokatskiy kabinet
    государственныеакадемиин||RU|государственные академии наук;gosudarstvennyye akademii nauk
    публичноправовыекомпании|state|RU|публично-правовые компании;publichno-pravovyye kompanii
    центральныйбанк||RU|центральный банк;central'nyj bank
    адвокатскиебюро||RU|адвокатские бюро;advokatskiye byuro
    кредитныепотребительские|coop|RU|кредитные потребительские кооперативы;kreditnyye potrebitel'skiye kooperativy
    гаражныеигаражностроител|coop|RU|гаражные и гаражно-строительные кооперативы
    некоммерческиепартнерств|partnership|RU|некоммерческие партнерства;nekommercheskiye partnerstva
    фондыпроката|nonprofit|RU|фонды проката;fondy prokata
    экологическиефонды|nonprofit|RU|экологические фонды;ekologicheskiye fondy
    общественныеорганизации||RU|общественные организации;obshchestvennyye organizatsii
    государственныекомпании||RU|государственные компании;gosudarstvennyye kompanii
    государственныекорпораци||RU|государственные корпорации;gosudarstvennyye korporatsii
    общественныефонды|nonprofit|RU|общественные фонды;obshchestvennyye fondy
    муниципальныебюджетныеуч||RU|муниципальные бюджетные учреждения;munitsipal'nyye byudzhetnyye uchrezhdeniya
    территориальныеобществен||RU|территориальные общественные самоуправления
    учреждениясозданныеросси||RU|учреждения, созданные российской федерацией
    товариществасобственнико|partnership|RU|товарищества собственников недвижимости;tovarishchestva sobstvennikov nedvizhimosti
    кредитныекооперативывтор|coop|RU|кредитные кооперативы второго уровня;kreditnyye kooperativy vtorogo urovnya
    адвокатскиепалаты||RU|адвокатские палаты;advokatskiye palaty
    религиозныеорганизации|nonprofit|RU|религиозные организации;religioznyye organizatsii
    саморегулируемыеорганиза||RU|саморегулируемые организации;samoreguliruyemyye organizatsii
    простыетоварищества|partnership|RU|простые товарищества;prostyye tovarishchestva
    непубличныеакционерныеоб|stock|RU|непубличные акционерные общества;nepublichnyye aktsionernyye obshchestva
    хозяйственныетовариществ|partnership|RU|хозяйственные товарищества;khozyaystvennyye tovarishchestva
    органыобщественнойсамоде||RU|органы общественной самодеятельности;organy obshchestvennoy samodeyatel'nosti
    фонды|nonprofit|RU SK|фонды;fondy
    благотворительныефонды|nonprofit|RU|благотворительные фонды;blagotvoritel'nyye fondy
    потребительскиеобщества||RU|потребительские общества;potrebitel'skiye obshchestva
    объединенияфермерскиххоз|nonprofit|RU|объединения фермерских хозяйств;ob"yedineniya fermerskikh khozyaystv
    общественныеучреждения||RU|общественные учреждения;obshchestvennyye uchrezhdeniya
    политическиепартии||RU|политические партии;politicheskiye partii
    представительстваюридиче||RU|представительства юридических лиц;predstavitel'stva yuridicheskikh lits
    индивидуальныепредприним|sole|RU|индивидуальные предприниматели;individual'nyye predprinimateli
    нотариальныепалаты||RU|нотариальные палаты;notarial'nyye palaty
    хозяйственныеобщества||RU|хозяйственные общества;khozyaystvennyye obshchestva
    потребительскиекооперати|coop|RU|потребительские кооперативы;potrebitel'skiye kooperativy
    обществавзаимногострахов||RU|общества взаимного страхования;obshchestva vzaimnogo strakhovaniya
    нотариусызанимающиесячас||RU|нотариусы, занимающиеся частной практикой
    объединенияработодателей|nonprofit|RU|объединения работодателей;ob"yedineniya rabotodateley
    союзыпотребительскихобще||RU|союзы потребительских обществ;soyuzy potrebitel'skikh obshchestv
    коллегииадвокатов||RU|коллегии адвокатов;kollegii advokatov
    обособленныеподразделени||RU|обособленные подразделения юридических лиц
    унитарныепредприятия|state|RU|унитарные предприятия;unitarnyye predpriyatiya
    муниципальныеказенныеучр||RU|муниципальные казенные учреждения;munitsipal'nyye kazennyye uchrezhdeniya
    филиалыюридическихлиц||RU|филиалы юридических лиц;filialy yuridicheskikh lits
    жилищныенакопительныекоо|coop|RU|жилищные накопительные кооперативы;zhilishchnyye nakopitel'nyye kooperativy
    муниципальныеказенныепре||RU|муниципальные казенные предприятия;munitsipal'nyye kazennyye predpriyatiya
    частныеучреждения||RU|частные учреждения;chastnyye uchrezhdeniya
    паевыеинвестиционныефонд|nonprofit|RU|паевые инвестиционные фонды;payevyye investitsionnyye fondy
    общественныедвижения||RU|общественные движения;obshchestvennyye dvizheniya
    негосударственныепенсион|nonprofit|RU|негосударственные пенсионные фонды;negosudarstvennyye pensionnyye fondy
    муниципальныеунитарныепр|state|RU|муниципальные унитарные предприятия;munitsipal'nyye unitarnyye predpriyatiya
    торговопромышленныепалат||RU|торгово-промышленные палаты;torgovo-promyshlennyye palaty
    хозяйственныепартнерства|partnership|RU|хозяйственные партнерства;khozyaystvennyye partnerstva
    полныетоварищества|partnership|RU|полные товарищества;polnyye tovarishchestva
    شركةمساهمة||SA|شركة مساهمة;sharikat musahama
    شركاتاشخاص||SA|شركات  اشخاص;sharikat 'ashkhas
    شركةتوصيةبالأسهم||SA|شركة توصية بالأسهم;sharikat tawsiat bial'ashum
    شركاتذاترأسمالقابلللتغيي||SA|شركات ذات رأس مال قابل للتغيير;sharikat dhat ras mal qabil liltaghyir
    شركاتأموال||SA|شركات أموال;sharikat 'amwal
    شركةالتضامن||SA|شركة التضامن;sharikat altadamun
    شركهذاتمسؤوليةمحدودة||SA|شركه ذات مسؤولية محدودة;sharakah dhat maswuwliat mahduda
    شركهتوصيةبسيطة||SA|شركه توصية بسيطة;sharakah tawsiat basita
    شركةمحاصة||SA|شركة محاصة;sharikat muhasa
    شركاتأجنبية||SA|شركات أجنبية;sharikat 'ajnabia
    задружнисавез||RS|задружни савез;zadružni savez
    srll|limited|ES|s.r.l.l.;s.l.l.
    empresarioindividual|sole|ES|empresario individual
    scp||ES|s.c.p.;s.r.c.p.
    cajadeahorros||ES|caja de ahorros
    sat||ES|sociedad agraría de trasformación;s.a.t.
    sii||ES|sociedades de inversion inmobiliaria;s.i.i.
    mps||ES|mutualidad de prevision social;m.p.s.
    sap|stock|ES|sociedad anonima profesional;s.a.p.
    sociedadcivilprofesional||ES|sociedad civil profesional
    scr||ES|sociedad de capital-riesgo;scr
    scoopp|coop|ES|sociedad cooperativa profesional;s.coop.p.
    aeie||ES|agrupacion europea de interes economico;a.e.i.e.
    mutua||ES|mutua
    scrpyme||ES|sociedad de capital-riesgo-pyme;scr-pyme
    fiamm|nonprofit|ES|f.i.a.m.m.
    fp|nonprofit|ES|fondo de pensiones
    scompa|stock|ES|sociedad comanditaria por acciones;s.com. p. a.
    scompap|stock|ES|s.com:p.a.p.
    aie||ES|agrupacion de interes economico;a.i.e.
    erl|limited|ES|emprendedor de responsabilidad limitada;e.r.l.
    srlp|limited|ES|sociedad limitada profesional;s.r.l.p.;s.l.p.
    fcr|nonprofit|ES|fondo de capital-riesgo;fcr
    iic||ES|institucion de inversion colectiva;iic
    fii|nonprofit|ES|fondos de inversion inmobiliaria;f.i.i.
    sal|stock|ES|sociedad anonima laboral;s.a.l.
    slu|limited|ES|sociedad limitada unipersonal;slu
    fi|nonprofit|ES|fondo de inversion
    cooperativadecredito|coop|ES|cooperativa de credito
    corporacióndederechopúbl||ES|corporación de derecho público
    fim|nonprofit|ES|fondo de inversion mobiliaria;f.i.m.
    sencp||ES|sociedad comanditaria simple profesional;s. en c.p.;s.com.p.
    fcrpyme|nonprofit|ES|fondo de capital-riesgo-pyme;fcr-pyme
    tsf||SE|tsf
    hb||SE|handelsbolag
    bab|stock|SE|bankaktiebolag;bab
    fof||SE|fof
    khf|coop|SE|kooperativ hyresrättsförening;khf
    egts||SE|egts
    brf||SE|brf
    foreigncoopltdco||CH|foreign coop. & ltd.co.
    coopsarlétranger||CH|coop & sarl étranger
    auslgengmbh||CH|ausl. gen. & gmbh
    coopsaglestero||CH|coop. & sagl estero
    embassy|state|CH|embassy
    ambassade||CH|ambassade
    botschaft||CH|ausländische öffentliche verwaltung;botschaft
    ambasciate||CH|ambasciate
    simpleco|partnership|CH|simple partnership;simple co.
    sociétésimple||CH|société simple
    einfachegesellsch||CH|einfache gesellschaft;einfache gesellsch.
    federaladministration||CH|federal administration
    confédération||CH|administration de la confédération;confédération
    bund||CH|verwaltung des bundes;bund
    confederazione||CH|amministrazione della confederazione;confederazione
    sagl|limited|CH|sagl
    investmentcompanywithfix||CH|investment company with fixed capital
    speciallegalform||CH|special legal form
    formejuridiqueparticuliè||CH|forme juridique particulière
    besondererechtsform||CH|besondere rechtsform
    naturagiuridicaparticola||CH|natura giuridica particolare
    pubsecinst|state|CH|public sector institution;pub. sec. inst.
    instdroitpublic|state|CH|institut de droit public;inst. droit public
    instöffrecht||CH|institut des öffentlichen rechts;inst. öff. recht
    istdirpubblico||CH|istituti di diritto pubblico;ist. dir. pubblico
    einzelfirma|sole|CH|einzelfirma
    ragioneindividuale|sole|CH|ditta individuale;ragione individuale
    fedpublco|state|CH|federal public company;fed. publ. co.
    entpubfédérale||CH|entreprise publique fédérale;ent. pub. fédérale
    öffuntbund||CH|unternehmen des bundes;öff. unt. bund
    imppubbfederale||CH|impresa pubblica federale;imp. pubb. federale
    socinaccomandita||CH|società in accomandita;soc. in accomandita
    internatorg||CH|international organisation;internat. org.
    intorganisation||CH|internationale organisation;int. organisation
    orginternazionali|stock|CH|organizazioni internazionali;org. internazionali
    publiccorporation|state|CH US|public corporation
    corpdroitpublic|state|CH|corporation de droit public;corp. droit public
    öffrechtlkörp||CH|öff.-rechtl. körp.
    corpdirittopubb|stock|CH|corp. diritto pubb.
    cantonaladministration||CH|cantonal administration
    canton||CH|administration du canton;canton
    kanton||CH|verwaltung des kantons;kanton
    cantone||CH|amministrazione del cantone;cantone
    fonds|nonprofit|CH|fonds
    fondo|nonprofit|CH|fondo
    localadministration||CH|local administration
    commune||CH|administration communale;commune
    gemeinde||CH|verwaltung der gemeinde;gemeinde
    comune||CH|amministrazione comunale;comune
    cantpublco|state|CH|cantonal public company;cant. publ. co.
    entpubcantonale||CH|entreprise publique cantonale;ent. pub. cantonale
    öffuntkanton||CH|unternehmen des kantons;öff. unt. kanton
    imppubbcantonale||CH|impresa pubblica cantonale;imp. pubb. cantonale
    poweratt||CH|non-commercial power of attorney;power att.
    procuration||CH|procurations non commerciales;procuration
    prokura||CH|nichtkaufmännische prokuren;prokura
    procura||CH|procura non commerciale;procura
    locpublco|state|CH|local public company;loc. publ. co.
    entpubcommunale||CH|entreprise publique communale;ent. pub. communale
    öffuntgemeinde||CH|unternehmen der gemeinde;öff. unt. gemeinde
    imppubbcomunale||CH|impresa pubblica comunale;imp. pubb. comunale
    corppublco|state|CH|corpororate public company;corp. publ. co.
    entpubcorpor||CH|entreprise publique d'une corpororation;ent. pub. corpor.
    öffuntkörp||CH|öff. unt. körp.
    imppubbcorpora||CH|impresa o ente pubblico di una corporazione;imp. pubb. corpora.
    kollektivgesellsch||CH|kollektivgesellschaft;kollektivgesellsch.
    socnomecollettivo||CH|società in nome collettivo;soc. nome collettivo
    undivided|stock|CH|undivided
    indivisions||CH|représentants d'indivisions;indivisions
    hauptvongemeinderschafte||CH|haupt von gemeinderschaften
    indivisioni||CH|rappresentanti d'indivisioni;indivisioni
    ldtpartcollinvest|partnership|CH|ldt part. coll. invest.
    soccominvestissement|partnership|CH|soc. com. investissement
    kommanditkapitalanlagen|partnership|CH|kommandit. kapitalanlagen
    soccominvestimenti||CH|soc. com. investimenti
    distrpublco|state|CH|district public company;distr. publ. co.
    entpubdistrict||CH|entreprise publique de district;ent. pub. district
    öffuntbezirk||CH|öffentliches unternehmen des bezirks;öff. unt. bezirk
    imppubbdistretto||CH|impresa pubblica di distretto;imp. pubb. distretto
    patnershiplimitedbyshare|limited|CH|patnership limited by shares
    soccommaction|partnership|CH|société en commandite par action;soc. comm. action
    kommanditag|partnership|CH|kommanditaktiengesellschaft;kommandit-ag
    investmentcompanywithvar||CH GB|investment company with variable capital
    districtadministration||CH|district administration
    district||CH|administration du district;district
    bezirk||CH|verwaltung des bezirks;bezirk
    distretto||CH|amministrazione del distretto;distretto
    fonlar||TR|fonlar
    kollşti||TR|kollektif şirket;koll.şti.
    jointliabilitycompany||AE|joint liability company
    simplecommanditecompany|partnership|AE|simple commandite company
    soleproprietor|sole|AE US|sole proprietor
    privatejointstockcompany|stock|AE|private joint stock company
    incorporatedcell||AE|incorporated cell
    openendedinvestmentcompa||AE|open ended investment company
    privatecompanyunlimitedw|limited|AE|private company unlimited without shares
    restrictedscopecompany||AE|restricted scope company
    protectedcellcompany||AE GB|protected cell company
    publiccompanylimitedbysh|limited|AE|public company limited by shares
    privatecompanyunlimitedw|limited|AE|private company unlimited with shares
    closeendedinvestmentcomp||AE|close ended investment company
    privatecompanylimitedbys|limited|AE|private company limited by shares
    incorporatedcellcompany||AE|incorporated cell company
    privatecompanylimitedbyg|limited|AE|private company limited by guarantee
    segregatedportfoliocompa||AE VG|segregated portfolio company
    restrictedpurposescompan||AE VG|restricted purposes company
    companylimitedbyshares|limited|AE VG|company limited by shares
    groupcoltd|limited|CN|集团有限公司;集團有限公司
    """
}
