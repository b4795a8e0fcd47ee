// swift-format-ignore-file
extension NameWords {
  /// Words of firm and personal names that mean the same: kind | word | spellings, separated by ';'.
  /// Kinds: form-like (says no more than a legal form), generic (trade and industry words), place, number, silent, particle and title
  /// (of persons). Sources: own lists; opensanctions/rigour symbols and stop words (MIT licence, Copyright OpenSanctions Datenbanken
  /// GmbH). Where two rows share a spelling the first decides. Made in November 2026.
  static let table = """
    form-like|co|company;co;corporation;corp;cie;compagnie;firm;firma;компания;корпорация;公司;会社;會社;회사;gongsi;kaisha;enterprise;enterprises;предприятие
    form-like|co|предприятия;企业;企業;фирма;organization;organisation;общество;establishment;est;entreprise
    form-like|grp|group;groupe;gruppe;grupo;gruppa;grubu;группа;групп;集团;集團;jituan;gruppo;groep;koncern;concern;концерн;grup;holding;holdings;холдинг;控股
    form-like|grp|holdco
    generic|intl|international;intl;int'l;internacional;internazionale;internationale;internationaal;uluslararasi;uluslararası;международный;международная
    generic|intl|международное;міжнародний;国际;國際;guoji;inter
    generic|and|and;&;und;et;y;ve;и;та;i;og;och;en;e;kai;και
    silent|the|the;of;for;le;la;les;der;die;das;du;des;el;los;las;di;del;della;da;do;dos;para;für;fur;pour;по;на;для;в;с;из;от;al-;to;in;at;im;имени;им
    silent|the|imeni
    silent|vessel|mv;m/v;m.v.;mt;m/t;ss;imo
    particle|al|al;ul;ال;as;ad;ar;an;ash
    particle|bin|bin;ben;ibn;b;بن;ابن;bint;بنت;ibni;bn
    particle|abu|abu;abou;ابو;أبو
    particle|de|de;von;van;zu;ter;den
    title|title|mr;mrs;ms;miss;dr;prof;professor;doctor;sir;lord;lady;general;gen;col;colonel;maj;major;capt;captain;lt;president;präsident;präs;minister
    title|title|haji;hajj;hajji;haj;sheikh;shaikh;shaykh;sheik;شيخ;mullah;maulavi;mawlawi;maulvi;qari;hafiz;ayatollah;imam;jr;sr;junior;senior;esq;phd;md
    title|title|господин;г-н;герр;herr;frau;monsieur;mme;madame;mister;sayyid;sayyed;sayed;na;comrade
    title|title|misses;missis;missus;mistress;mx;mixter;madam;mmme;fräulein;fr;senor;senorita;hr;prof. dr;professor dr;associate professor;dott;dottore
    title|title|dott.ssa;dottor;dott.sr;dott.sra;ambassador;amb;field marshal;admiral;lieutenant general;lieutenant colonel;brigadier;commodore;capt.
    title|title|rear-admiral;rear admiral;private;pvt.;chair;chairman;chairwoman;ex-chair;ex-chairman;ex-chairwoman;director;ex-director;managing director
    title|title|ex-managing director;company secretary;ex-company secretary;emperor;empress;queen;the prince;the princess;the princess royal;grand duke
    title|title|grand duchess;his majesty;her majesty;his excellency;her excellency;his royal higness;her royal higness;hrh;his higness;her higness;laird
    title|title|dame;baroness;baronet;baronetess;count;countess;duchess;marchioness;marquess;seigneur;the reverend;reverend;honourable;honorable;hon
    title|title|his honour;her honour;his honor;her honor;the honourable;the honorable;the hon;the honble;the honourable lady;the honorable lady
    title|title|right honourable;right honorable;the right honourable;the right honorable;rt hon;rt. hon.;the most honourable;the most honorable
    title|title|the most hon;the most hon.;the most honble;the much honoured;the much honored;the much hon;the much hon.;the most noble;his grace;her grace
    title|title|the worshipful;worshipful;excellency
    generic|trade|trade;trading;trdg;traders;trader;торговля;торговый;торговая;торговое;торг;trejding;трейд;трейдинг;treyd;treid;treiding;贸易;貿易;商贸;商貿;maoyi
    generic|trade|shangmao;ticaret;tic;tejarat;handel;handels;commerce;commercial;bazargani;무역;商事;торговий
    generic|impexp|import export;export import;impex;imp exp;imp & exp;import and export;import & export;进出口;進出口;jinchukou;ithalat ihracat;импорт экспорт
    generic|impexp|импэкс;импекс;экспорт импорт;수출입
    generic|import|import;imports;imp;importers;импорт;进口;ithalat;importer
    generic|export|export;exports;exp;exporters;экспорт;出口;ihracat;exporter
    generic|industry|industry;industries;industrial;ind;indl;industrie;industria;promyshlennost;промышленность;промышленный;промышленная;производственный
    generic|industry|производственная;工业;工業;gongye;实业;實業;shiye;sanayi;san;sanayii;산업;пром;индустрия;индустрии
    generic|electronic|electronic;electronics;elec;elect;elektronik;elektronika;electronica;электроника;электроник;электронная;электронные;электронный;电子
    generic|electronic|電子;dianzi;전자
    generic|electric|electric;electrical;elektro;elektrik;электро;электрический;电气;電氣;電機;电机;electro
    generic|tech|technology;technologies;tech;technical;technic;technics;techno;teknoloji;технология;технологии;техника;технический;техно;科技;技术;技術;keji
    generic|tech|jishu;tekhnologii;tekhnologiya;tekhnika;기술;teknik;technik;technologie;technologia
    generic|dev|development;developments;dev;devt;развитие;发展;發展;fazhan;entwicklung
    generic|mfg|manufacturing;manufacture;manufacturer;manufacturers;mfg;mfr;制造;製造;zhizao;производство;imalat;manufaktur
    generic|factory|plant;factory;works;завод;zavod;завода;фабрика;fabrika;工厂;工廠;厂;廠;usine;werk;werke;fabrik;fabbrica;fabrica;zavodi
    generic|logistics|logistics;logistic;logistik;logistika;lojistik;логистика;логистик;物流;wuliu;лоджистик;freight;forwarding;cargo;карго;货运;貨運
    generic|shipping|shipping;shipment;海运;海運;航运;航運;denizcilik
    generic|service|service;services;svc;svcs;сервис;сервиc;услуги;servis;hizmetleri;hizmet;服务;服務;dienst;dienstleistungen;servicios;servizi
    generic|science|science;scientific;sci;научный;научная;научно;科学;科學;kexue
    generic|equipment|equipment;equip;eqpt;оборудование;设备;設備;shebei;ekipman;instruments;instrument;приборы;仪器;儀器
    generic|system|system;systems;sys;системы;система;системс;sistem;sistemleri;系统;系統;solutions;solution;солюшнс;solusyon
    generic|semi|semiconductor;semiconductors;полупроводник;полупроводники;半导体;半導體;semicon
    generic|component|component;components;комплект;компоненты;комплектующие;元件;parts;спецкомплект
    generic|global|global;глобал;world;worldwide;环球;環球;全球;universal
    generic|usa|usa;u.s.a.;us;u.s.;united states;united states of america;сша
    generic|uk|uk;u.k.;united kingdom;great britain
    generic|branch|branch;филиал;представительство;分公司;filiala;sube;şubesi;representative office
    place|beijing|beijing;北京;пекин
    place|shanghai|shanghai;上海;шанхай
    place|tianjin|tianjin;天津
    place|chongqing|chongqing;重庆
    place|shenzhen|shenzhen;深圳;шэньчжэнь
    place|guangzhou|guangzhou;广州;гуанчжоу
    place|dongguan|dongguan;东莞
    place|hongkong|hongkong;香港;гонконг;hong kong;hk;h.k.
    place|hangzhou|hangzhou;杭州
    place|ningbo|ningbo;宁波
    place|suzhou|suzhou;苏州
    place|nanjing|nanjing;南京
    place|wuhan|wuhan;武汉
    place|chengdu|chengdu;成都
    place|xian|xian;西安;xi'an
    place|qingdao|qingdao;青岛
    place|dalian|dalian;大连
    place|shenyang|shenyang;沈阳
    place|xiamen|xiamen;厦门
    place|fuzhou|fuzhou;福州
    place|jinan|jinan;济南
    place|changsha|changsha;长沙
    place|zhengzhou|zhengzhou;郑州
    place|hefei|hefei;合肥
    place|wuxi|wuxi;无锡
    place|foshan|foshan;佛山
    place|zhuhai|zhuhai;珠海
    place|zhongshan|zhongshan;中山
    place|huizhou|huizhou;惠州
    place|yiwu|yiwu;义乌
    place|harbin|harbin;哈尔滨
    place|changchun|changchun;长春
    place|urumqi|urumqi;乌鲁木齐
    place|xinjiang|xinjiang;新疆
    place|guangdong|guangdong;广东
    place|zhejiang|zhejiang;浙江
    place|jiangsu|jiangsu;江苏
    place|shandong|shandong;山东
    place|fujian|fujian;福建
    place|hebei|hebei;河北
    place|henan|henan;河南
    place|hubei|hubei;湖北
    place|hunan|hunan;湖南
    place|sichuan|sichuan;四川
    place|liaoning|liaoning;辽宁
    place|jilin|jilin;吉林
    place|heilongjiang|heilongjiang;黑龙江
    place|anhui|anhui;安徽
    place|jiangxi|jiangxi;江西
    place|shanxi|shanxi;山西
    place|shaanxi|shaanxi;陕西
    place|yunnan|yunnan;云南
    place|guizhou|guizhou;贵州
    place|guangxi|guangxi;广西
    place|hainan|hainan;海南
    place|gansu|gansu;甘肃
    place|neimenggu|neimenggu;内蒙古
    place|china|china;中国;中國;китай;prc;p.r.c.;p.r. china
    place|macao|macao;澳门
    place|taiwan|taiwan;台湾;臺灣;台灣
    place|tokyo|tokyo;東京
    place|osaka|osaka;大阪
    place|seoul|seoul;서울
    place|moscow|moscow;москва;moskva
    place|russia|russia;россия;rossiya;rossii
    place|kyrgyzstan|kyrgyzstan;киргизия
    place|belarus|belarus;беларусь
    place|kazakhstan|kazakhstan;казахстан
    silent|adm|市;省;县;區;区;有限;oblast;область;г;город;city
    number|1|first;one;1st;первый;первая;erste;premier;第一
    number|2|second;two;ii;2nd;второй;вторая;第二
    number|3|third;three;iii;3rd;третий;第三
    number|4|fourth;four;iv;4th;четвертый;第四
    number|5|fifth;five;v;5th;пятый;第五
    number|6|sixth;six;vi;6th
    number|7|seventh;seven;vii;7th
    number|8|eighth;eight;viii;8th
    number|9|ninth;nine;ix;9th
    number|10|tenth;ten;x;10th
    number|11|eleventh;eleven;xi;11th
    number|12|twelfth;twelve;xii;12th
    number|13|xiii;thirteen
    number|14|xiv;fourteen
    number|15|xv;fifteen
    number|16|xvi;sixteen
    number|20|twenty;xx
    number|30|thirty
    number|40|forty
    number|50|fifty
    generic|coop|co-op;coop;co-operation;cooperation;co-operative;cooperative;co-operative society;coop society;co-op society;koperasi;cooperative society
    generic|coop|coopératif;kooperatif;kooperativa;kooperattiva;coopération;cooperativă;coopérative;kooperatsia;cooperatieve;cooperatives;cooperativo
    generic|coop|cooperativa;corporativo;corporativos;sociedad cooperativa;spółdzielni;spoldzielczy;кооперация;συνεταιρισμός;synetairismos
    generic|assoc|association;associations;ассоциация;объединение;асоціація;об'єднання;assotsiatsiya;associaciya;assotsiacija;obyedineniye;obyedinenie
    generic|assoc|ob'yednannya;obyednannya;asotsiatsiia;associazione;assoc.;asociación;asociacion;associação;associacao;stowarzyszenie;związek;zwiazek
    generic|ngo|ngo;n.g.o.;нко;non-governmental organization;non governmental organization;non-governmental organisation;non governmental organisation
    generic|ngo|non-profit organization;non profit organization;non-profit organisation;non profit organisation;общественная организация
    generic|ngo|общественное объединение;obshchestvennoye obyedineniye;obščestvennoe ob'edinenie;obschestvennoe obyedinenie;obshchestvennaya organizatsiya
    generic|ngo|obschestvennaya organizatsiya;obščestvennaja organizacija;некоммерческая организация;nekommercheskaya organizatsiya fond
    generic|ngo|nekommercheskaya organizatsiya;некоммерческая организация фонд;nekommercheskaya organizaciya;nekommerceskaya organizatsiya
    generic|ngo|nekommerceskaja organizacija;бф;благотворительный фонд;blagotvoritelnyy fond;blagotvoritelny fond;blagotvoritelnaya organizatsiya
    generic|ngo|blagotvoritel'nyj fond;благодійний фонд;blahodiynyy fond;blahodіjnyj fond;благотворительная организация;бо;благодійна організація
    generic|ngo|blahodiyna orhanizatsiya;blagotvoritel'naja organizacija;blahodіjna orhanіzacіja;недзяржаўная арганізацыя;nedziarzhaunaya arhanizatsyya
    generic|ngo|nedz'aržaŭnaja arhanizacyja;nedzjarzhaunaja arhanizacyja;niegovorni organizaciji;nevladine organizacije;nevladina organizacija;charity
    generic|ngo|charitable organization;charitable organisation;charitable fund;charity fund;nichtregierungsorganisation;ong
    generic|ngo|organisation non gouvernementale;organización no gubernamental;organização não governamental;organizzazione non governativa;cso
    generic|ngo|civil society organization;civil society organisation;organizația societății civile;organizația societatii civile
    generic|ngo|organizația neguvernamentală;organizația neguvernamentala;niet-gouvernementele organisatie;organizacja pozarządowa;organizacja pozarzadowa
    generic|ngo|nevládní organizace;nevladni organizace;mimovládna organizácia;mimovladna organizacia
    generic|partner|partner;partners;партнер;партнеры;партнёр;партнери;спільник;спільники;الشركاء;合伙人;合夥人;伙伴;共同経営者;組合員
    generic|bros|brothers;bros;fratelli;hermanos;frères;irmãos
    generic|center|центр;tsentr;cntr;center;centre;centras;centro;centrum;centr;tsentrov;центров;مركز
    generic|business|business;businesses;бизнес;бізнес;أعمال;деловой;деловая;επιχείρηση;μπίζνες;商业;商
    generic|nominee|nominees;nominee;номинальный;номинальная;номінальний;номінальна;довірена особа
    generic|consortium|consortium;consorcio;consórcio;consortum;konsortsium;consortile;консорциум;консорціум
    generic|service|servicio;servico;servicos;serviço;serviços;servizio;службы;служба;сервіс;услуг;обслуживания
    generic|dept|department;dept.;département;departament;departamento;departamentul;dipartimento;abteilung;afdeling;afdelingen;отдел
    generic|spv|spv;special purpose vehicle;vehículo de propósito especial;специальное проектное предприятие;компания специального назначения
    generic|spv|спеціальна проектна компанія
    generic|agency|agency;agence;agentur;agencia;agencja;agência;agentschap;agenzia;ajans;агентства;агентстве;агентство;एजेंसी;وكالة
    generic|fund|fund;funds;fond;fondo;fonds;fundo;fondovy;фонд;صندوق
    generic|mgmt|management;мanagement;gestion;gestión;gerenciamento;менеджмент;упрвлению;менеджмента;менеджменту;إدارة;управление;управления;ўпраўлення
    generic|mgmt|упарвлению;упарвления;управлениe;управлению;διαχείριση;epicheirisi;管理;辖
    generic|fed|federal;федеральное;федеральноая;федеpальное;федералное;федеоальная;федерельная;федералльная;фдеральная;федеральной;федерпальное
    generic|fed|федеарльная;федералная;федеральне;феднральная;федеральные;фeдеральное;федеральными;федеральных;федеральному;федеральна;федральное
    generic|fed|федеральний;федерального;федеральный;федеральная;глсударственное;федеральным;федеральних;федеральном;федеральної;federalnyy;federatsyy
    generic|fed|федерации;federální;federálny;federalny;federatsiyi;federalna;federāla
    generic|natl|national;национальный;национальная;национальные;национального;национальной;национальных;национальнoе;национальнaя;национальнoй
    generic|natl|национальнoго;nationalnyy;nacionalnyy;nacionalna;nazionale;nacional;nationell;nasjonale;ulusal;narodowy;národní;landelijk;valstybinis;国立
    generic|natl|国家的
    generic|allrussian|всероссийский;all-russian
    generic|repu|republic;republics;республика;республиканский;республиканская;республиканские;республиканского;республиканской;республики;республик
    generic|repu|республике;république;respublikos;respubliky;republik;repubblica;republika;república;共和国;cumhuriyet;جمهورية;respublika;respublik
    generic|institute|institute;insitute;institut;inštitút;школа;институт;інститут;ινστιτούτο;institutu;instituta;instituto;instituti;inštitut;instituição
    generic|institute|ynstytut;institiut;institūts;instytutu;instituut;instytut;istituto;institutas;institutul;instituutti;industite;instituutin;inštituta
    generic|institute|institutului;研究所;学院
    generic|club|club;clube;circolo;klub;kulüp;клуб;俱乐部;クラブ
    generic|institution|учреждение;institution;institucija;instituția;учраждение;учреджение;учреждениение
    generic|fdn|foundation;foudation;fundacja;fundacion;fondation;fundație;fundacija;fondacion;fondacioni;fundación;fundația;stiftung;stichting;ίδρυμα;fdn
    generic|fdn|財団;基金;設立
    generic|industry|indastris;industriyi;industriilor;industrialnyi;indastri;индустриальный;индустральный;промышленности;industrijo;industriia;industriala
    generic|industry|industriji;industrji;industrije;industriya;industriei;industriju;industriales;indastrial;industriel;industriale;industrială
    generic|industry|industrialny;industra;industrier;indústrias;industriële;industriell;industrija;industrias;industrialna;industriais;indústria
    generic|industry|endustriyel;endüstri;業界
    generic|associates|associates;ассоциированные
    generic|network|network;networks;netzwerk;сетевой;сетевые;сетевое
    generic|dev|devt.;ανάπτυξη;развития;развитию;ανάπτυξης
    generic|enterprise|enterpraizes;entreprises;empreendimento;empreendimentos;interprise;пpедпpиятие;предприиятие;предпрятие;предприятий;predpriyatie
    generic|enterprise|empresa;impresa;предприемство;підприємство;기업;प्रतिष्ठान;yritys
    generic|committee|committee;committees;комитет;комитета;комитеты;комітет;комітети;комитету
    generic|kombinat|kombinat;комбинат;kombinatas;комбинированного
    generic|central|central;centrala;centrale;centralele;centrali;центральный;центральная;центральные;центрального;центральной;централизованная
    generic|general|generale;генеральный;генеральная;генеральные;генерального;генеральной;генеральных
    generic|base|base;bases;baza;база
    generic|global|weltweit;mondial;mondiale;globální;globalny;küresel;глобальный;глобальная;глобальные;глобального;глобальной;глобальных;глобально
    generic|world|welt;mundo;monde;мир;世界
    generic|system|systeme;sistema;sistemas;système;systèmes;sistemy;システム;システムズ
    generic|association|asociaciones;ассоциации
    generic|venture|venture;ventures;венчурный;венчурная;венчурные;венчурных;венчурного;венчурной;венчурное
    generic|trade|коммерция;коммерческая;коммерческие;коммерческих;коммерческого;коммерческой;комерційний
    generic|trade|коммерческий;коммерческое;комерческий;comercial;commerciale;commerciaux;commercieel;comerciale;commerciële;kommercial;commerical
    generic|trade|comercială;εμπορική;商業;commerciell;קומרציאלי;상업적;kommersiel;商业的
    generic|municipal|municipal;municipality;муниципальный;муниципальная;муниципальные;муниципального;муниципальной;муниципальных;муніципальний
    generic|municipal|муніципальна;муніципальні;муніципального;муніципальної;муніципальних;munisipalitas;munisipaliteti;munisipalitetet;муниципальное
    generic|gov|gov;govmnt;government;government of;government of the;governmental;regierung;regierung von;regierung der;staat;staatlich;staatliche
    generic|gov|staatliches;政府;state;state of;правительство;gouvernement;gouvernement de;gouvernementale;государственное;государственная;государственный
    generic|gov|государственне;государственноый;госудаственным;гомударственной;государсвенным;государствнный;госудаpственное;государсовенный
    generic|gov|госудрарственное;государственном;государственно;государственного;государственной;государственным;государственные;государственных
    generic|gov|правительсто;госпредприятие;казенное;gobierno;gobierno de;κυβερνηση;κυβερνητική
    generic|ministry|ministry;ministries;мinistry;ministère;ministeru;ministero;ministerio;ministerul;ministerium;ministerie;ministrerio;ministerstvo
    generic|ministry|ministerului;ministerij;министерства;министерство
    generic|export|eksportu;eksporty;экспорты;експорту;експорти;экспорта;экспорти;экспорте;экспортив;экспортиве;экспортиву;экспортивы;экспортивом
    generic|import|импорты;импорта;импортный;импортная;импортные;импортных;импортного;импортной
    generic|trade|торгівля;торговьй;торгово;торговые;торговых;trэid;торговы;comercio;commercio;comércio;imp. exp.;usaha dagang;sanayi ve ticaret;san.tic
    generic|trade|san. tic.;san.ve;san. ve tic.;sanayi ticaret;tes.tek.dis;tes.tek.dış;diş ticaret;dis ticaret;foreign trade;зовнішньоторговельна
    generic|trade|zovnishnotorhovelna;tesisler teknoloji dış;tesisler teknoloji dış ticaret;行业;商行;贸易公司
    generic|solution|λύση;λύσεις;λύσεων;решение;решения;решению;решении;решениеи;soluzioni;solutii;soluções;soluciones;solusi
    generic|project|project;projects;projetos;проект;проекты;проекта;проектов;проекту;проектно;проектный;projekat;projekt;projektas;projekti;projektių
    generic|project|projekto;projektų;projektoje;projektųje
    generic|product|product;products;продукция;продукціі;продукцією;produkt;produtos;prodotto;prodotti;προϊόν;προϊόντα;ürün;ürünler
    generic|alliance|alliance;aliança;allians;allianz;alianza;alleanza;alliantie;alianţă;ittifak;sojusz;альянс;تحالف;गठबंधन;同盟;동맹
    generic|capital|capital;κεφάλαιο;κεφαλαιακή;капитал;kapital;capitale;капитала;capitalul;capitals
    generic|credit|credit;kredit;credits;кредитная;кредитный;кредитное;кредит;кредиты;кредитний;кредитна;кредитне
    generic|asset|asset;assets;активы;актив;активов;активи;активів
    generic|trust|trust;trusts;траст;трест;трастовий;трастова;трастові;трастової;трастового;фондовий;фондова;фондові
    generic|union|union;союз;союза;unión;união;ユニオン;組合;联盟;zveza;savez;szakszervezet;обєднання
    generic|authority|authority;autoridad;autoridade;autorità;autoritat;autorität;autoritate;autoritāte;autorité;autoriteet;autoriteit;autoritet
    generic|authority|autoritetas;autorytet;avtoritet;avtoriteta;awtoridad;awtorità;behörde;hatóság;otoritas;otorite;údarás;viranomainen;авторитет
    generic|authority|аўтарытэт;ავტორიტეტი;רשות;السلطة;अधिकार;权威;権限
    generic|liquidation|in liqu.;in liquidation;in liquidazione;en liquidacion;en liquidation;清算中;/in liquidation/
    generic|house|housing;house;maison;haus;huis;hus;casa;dom;дом;ev;konut;房屋;住宅
    generic|supply|supply;supplies;supplier;поставщик;постачальник;tedarik;tedarikçi;suministro;suministros;proveedor;供应;供給;供应商
    generic|culture|culture;kultura;культура;культурний;культурна;культурне;kültür;cultura;cultural;文化
    generic|defence|defence;defense;défense;defensie;defensiv;defesa;difesa;försvar;verteidigung;verdediging;protecția;defensa;оборонный;оборон;savunma;防務
    generic|defence|防务;国防
    generic|skb|skb;special design bureau;особое конструкторское бюро;osoblyve konstruktorske biuro;okb
    generic|instrmak|priborostroeniya;instrument-making;instrument engineering;fabrication d’instruments;приборостроительный;приладобудівний
    generic|instrmak|приладобудування;приладобудівна;приладобудівне
    generic|tech|тэхники;тэхніка;технікал;технологія;технології;тэхналогіі;тэхналогій;технологій;технологий;технической;технолоджі;технолоджи;технологиями
    generic|tech|технологічне;technalohiy;tekhnolohiia;technológiai;tehnologiei;tehnologică;technologickou;technological;technologique;tekhnichnyi
    generic|tech|tehnološko;tecnologies;tecnologia;technológií;tehnologie;tehnologiju;tekhnology;tekhnologi;teknologiya;tehnološki;teknoloġija;tehnologia
    generic|tech|technologická;teknologii;tekhnolohiyi;technologií;tecnología;tehnologii;tekhnologiy;technológiák;technologijų;technologii;tecnologias
    generic|tech|tekhnolohii;工艺学;τεχνολογία;τεχνολογίες;τεχνολογίας;технологический;технологическая;технического;tecnológica
    generic|insurance|insurance;insurans;insurance company;insurer;versicherung;versicherungen;versicherungsgesellschaft;verzekeringsmaatschappij
    generic|insurance|verzekeringsmaatschappijen;страхового;страховая;sigorta;sigortacılık;seguro;seguros;aseguradora;保险;保險;保险公司
    generic|property|property;properties;собственность;собственностью;собственности;mülk;gayrimenkul;propiedad;propiedades;inmueble;物业;物業;房地产;房地產
    generic|realty|realty;realtor;real estate;immobilier;immobilien;imobiliare;imobiliária;inmobiliaria;недвижимость;недвижимостью;недвижимостями
    generic|realty|недвижимостях;emlak;emlakçı;bienes raíces;inmobiliario;不动产;不動產
    generic|jail|jail;jailhouse;gaol;gaolhouse;maison d'arrêt;cárcel;untersuchungshaftanstalt;tutkintavankila;сизо;看守所
    generic|prison|prison;penitentiary;centre de détention;maison centrale;prisión;príosún;vankila;gefängnis;тюрьма;исправительная колония;سجن;监狱
    generic|royal|royal;royale;königlich;kunglig;королевский;королевская;королевское;королівський;королівська;королівське
    generic|tv|tv;television;telly;télévision;télé;televisión;tele;televisioon;тв;televize;televisio;televisão;televisi;televisione;televisjon;telewizja
    generic|tv|televisheni;televízia;televizija;televizyon;televizor;fernsehen;телеба́чення;телевидение;टेलीविज़न;تلفاز;تِلْفِزْيُون;텔레비전;텔레비죤;電視;电视;テレビ
    generic|tv|টেলিভিশন;দূরদর্শন
    generic|equipment|equipement;equipamento;equipamentos;equipo;equipos;équipement;ausrüstung;обрудование;обрудования;обрудованиями;обрудованиях
    generic|equipment|обрудованиям;обрудовании;оборудованиe;оборудованию;teçhizat;装备;裝備
    generic|hardware|hardware;hardwares;donanım
    generic|innovation|innovation;innovations;innovative;innovativo;innovativa;innovazione;innovazioni;innováció;innovație;innovatsioon;innovasjon
    generic|innovation|innovasjonar;innovasiyon;innovações;innovaçőes;innovații;innovațiii;innovațiilor;innovației;innovatsiya;инновационное;инновационная
    generic|innovation|inovasyon;yenilik;innovación;innovaciones;创新;創新
    generic|university|university;университет;університет;унивирситет;университнт;университи;университета;universidad;université;universtiy;universitet
    generic|university|universität;universytet;univ;uni;univ.;univ. of;univ. of the;üniversite;üniversitesi;大学;大學
    generic|military|военный;military;militare;militsii;askeri;askeriye;militar;militares;عسكري;军事;軍事;军队;軍隊
    generic|army|army;armee;armée;armeen;armée de terre;армия;армія;армейский;армейская;армейские;армейских;армейского;армейской;ejército;ordu
    generic|army|kara kuvvetleri;陆军;陸軍;عسكر
    generic|aviation|aviation;aviación;aerospace;luftfahrt;авиация;авиационный;авиационная;авиационные;havacılık;havacılığı;航空;航空业;航空業
    generic|aircraft|aircraft;airplane;airplanes;aeroplane;aeroplanes;plane;planes;flugzeug;flugzeuge;самолет;аэроплан;самолеты;aeroplanë;aeroplani;aereo
    generic|aircraft|aerei;avion;aviones;avions;avión;avião;aviões;ndege;비행기;비행기들;طائرة;طائرات;हवाई जहाज़;飞机;飛行機
    generic|airline|airline;airlines;авиакомпания;авиакомпании;авиакомпаний;авиакомпанию;авиаперевозчик;авиаперевозчики;авиаперевозчика;авиаперевозчиках
    generic|airline|авиаперевозчикам
    generic|airport|airport;airports;аэропорт;aerodrome;aerodromes;flughafen;flughäfen;lufthaven;aéroport;aéroports;aérodrome;aérodromes;aeropuerto
    generic|airport|aeropuertos;aeródromo;aeródromos;aeroporto;aeroporti;aerodromo;aerodromi;aeroportos;luchthaven;luchthavens;аэропорты;аэропорта
    generic|airport|аэропортов;летное поле;авиапорт;аеропорт;аеропорти;летовище;lotnisko;lotniska;port lotniczy;letiště;letiští;letištní;аеродром;аеродроми
    generic|airport|aerodrom;havaalanı;机场;航空港;飞机场;機場;飛機場;空港;エアポート;飛行場;공항;비행장;항공항
    generic|brigade|brigade;brigada;briqada;brigáda;brigaad;brigata;brygada;brigadă;brigedi;brigad;брига́да;لواء;旅;ब्रिगेड
    generic|flight|flight;flights;полет;полеты;полетах;полетам;полетами;полете;полетов;рейс;рейсы;рейсов
    generic|maritime|maritime;maritim;морская;морской;морские;морских;морского;marine
    generic|naval|naval;navy;военно-морской;военно-морская;военно-морские
    generic|railway|railway;railways;railway company;железной;железнодорожной;железнодорожный
    generic|auto|auto;automobile;automotive;car;vehicle;vehicular;автомобиль;automobiles;automóviles;automobily;automobilii;automobilyi;automobilya
    generic|auto|automobiliai;automobilis;automobilov;automobilu;automobilei;automobilele;automobilelor;automobilů;automobilův
    generic|nuclear|nuclear;branduolinis;branduolinė;jądrowy;kjernefysisk;niwclear;nucleair;nucleare;nucleares;nucléaire;nucléaires;nukleaarinen;nukleaarne
    generic|nuclear|nuklear;nukleare;nukleáris;nukleär;nükleer;nyuklia;nuklearny;nuklearna;nuklearne;πυρηνικός;πυρηνική;πυρηνικό;ядерный;ядерная;ядерное
    generic|nuclear|ядерные;ядерний;ядерна;ядерне;ядерні;نووي;नाभिकीय;핵;核;核能
    generic|uranium|uranium;uraan;uraani;uran;urán;urani;urāns;uranas;uranio;urânio;uranyum;ουράνιο;уран;اليورانيوم;यूरेनियम;우라늄;ウラン;铀
    generic|oil|oil;petroleum;petrochemical;aceite;huile;olje;нефтепереработка;neft;нефть;татнефть;нефтяная;нефтяной;زيت;石油;petrol;petrokimya;petróleo
    generic|oil|petrolero
    generic|steel|steel;metal;steelworks;metallurgical;metallurgy;металлургический;сталь;çelik;metalurji;acero;metalúrgico;metalúrgica;siderúrgico;钢铁;鋼鐵;金属
    generic|steel|冶金
    generic|diamond|diamond;diamonds;brylant;brylanty;deimantai;deimantas;diamant;diamantar;diamante;diamanten;diamanter;diamantes;diamants;diament
    generic|diamond|diamenty;elmas;elmaslar;gyémánt;gyémántok;teemandid;teemant;timantteja;timantti;pırlanta;pırlantalar;алмаз;алмазы;алмази;бриллиант
    generic|diamond|бриллианты;діамант;діаманти;الماس;ألماس;डायमंड;हीरे;हीरा;다이아;다이아몬드;ダイヤ;ダイヤモンド;金刚石;金剛石;钻石;鑽石
    generic|jewelry|jewelry;jewellery;bijoux;biżuteria;ehted;ékszerek;gioielli;jóias;joyas;joyería;juwelen;korut;mücevher;papuošalai;schmuck;sieraden
    generic|jewelry|smycke;smykker;šperky;takı;κοσμήματα;украшения;ювелирные изделия;прикраси;ювелірні вироби;مجوهرات;आभूषण;보석류;주얼리;宝飾品;ジュエリー;首饰;珠宝
    generic|mining|mining;mines;bergbau;горнодобывающая;madencilik;maden;minería;minera;矿业;礦業
    generic|factory|factories;rasteniye;растение;závod;fabriek;fabrique;fabbriche;厂家;厂子
    generic|lab|laboratory;laboratories;lab;labs;labor;laboratoire;laboratoires;laboratoria;laboratorien;laboratorier;laboratorija;laboratorijos
    generic|lab|laboratorio;laboratório;laboratorios;laboratórios;laboratoriot;laboratorium;laboratórium;laboratóriumok;laboratuvar;laboratuvarlar;labore
    generic|lab|laborid;лаборатории;лаборатория;лабораторії;лабораторія;المختبر;المختبرات;معمل;معامل;प्रयोगशाला;प्रयोगशालाएं;실험실;实验室;実験室;研究室
    generic|invfund|investment fund;fondo de inversión;investmentfonds;fondo di investimento;fundo de investimento;инвестиционный фонд
    generic|invfund|инвестиционный фондов;инвестиционных фондов;инвестиционных фонд;investitsionnyy fond;investycyjny fundusz;investicinis fondas
    generic|invfund|investicijų fondas;investicijų fondų;investicinių fondų;investicinių fondas;fi;mutual fund
    generic|academy|academy;academie;akademie;akademija;akademiia;akademiya;akademi;akadēmija;akadēmijas;akadēmijā;akadēmijai;akadēmijām;akademii;академия
    generic|academy|академии;академиии;академиию
    generic|adviser|adviser;advisor;advisers;advisors;советник;советники;консультант;консультанты;радник;радники;консультанти
    generic|eng|engineering;инженерия;инжиниринг;иинжиниринг;иинженерно;инжинириум;ingenierie;ingegneri;ingeniérie;ingeniería;inženýrství;inženiring
    generic|eng|inzhiniring;engineers;инженерный;工学;エンジニアリング
    generic|scientific|sciences;science and technology;научные;научных;научного;научной;научно-исследовательский;научное
    generic|health|health;healthcare;здравоохранения;здравоохранение;охорона здоров'я;здоров'я
    generic|pharmacy|pharmacy;фармацевтический;apotheke;фармацевтическая;фармацевтические;фармация;аптека;фармацевтичний;фармацевтична;фармацевтичні
    generic|pharmacy|фармація
    generic|machine|machine;machines;machining;machinery;машиностроение;машиностроительный;машиностроительная;машиностроительные;машиностроительных
    generic|machine|машиностроительного;машиностроительной;машиностроения
    generic|investment|investment;investmet;invest;investments;инвестиции;инвестиционный;инвестиционная;инвестиционные;инвестиционных;иинвестиционный
    generic|investment|инвестиционной;інвестиционный;инвестиционного;investicni;investitsiy;investimenti;investimento;investeringen;investimentos;inversión
    generic|investment|inversiones;investissement;investitorii;투자;投資;השקעה;investasi;investice;investicija;invesment;invesmenti
    generic|casino|casino;cazinou;kasino;kasíno;kasiino;kaszinó;kasyno;kazino;казино
    generic|leasing|leasing;lease;лизинг;лизинговая;лизинговые
    generic|education|education;educational;образования;образовательное;образовательная;общеобразовательное
    generic|islamic|islamic;исламский;исламская;исламские;исламских;исламского;исламской;islamitische;islamique;islamske;islamiya;islamiyah;islamskiej
    generic|islamic|islámských;islamských;islamiske;islam;islami;islamo;islâmico
    generic|reinsurance|reinsurance;re-assurance;re;reinsurer;reinsurance company;réassurance;reaseguro;riassicurazione;resseguro;rückversicherung
    generic|reinsurance|перестрахование;재보험
    generic|research|research;recherche;исследование;исследовательский;изучение;forschung
    generic|resources|resources;resource;ressource;ressources;recurso;recursos;ресурсы;ресурс;ресурсов;ресурси;ресурсів
    generic|shipping|shipping company;shipping line;shipping lines;schiffahrt;судоходство;nakli̇ye;shpg;шиппинг;судоходная;судоходные;судоходных
    generic|shipping|судоходного;судоходной;судоходства;судноплавство;судноплавная;судноплавные;судноплавных;судноплавного;судноплавной;судноплавства
    generic|agriculture|agriculture;agricultural;agricola;agricole;agricoltura;agricultura;agrikultura;агрикультура;agrícola;сельское хозяйство
    generic|agriculture|сельскохозяйственный;сільське господарство;сільськогосподарський;сельскохозяйственных;сельскохозяйственного;сельскохозяйственная
    generic|shipbuilding|shipbuilding;shipyard;shipyards;судостроение;судостроительный;судостроительная;судостроительные;судостроительных;судостроительного
    generic|shipbuilding|судостроительной
    generic|mfg|production;productions;proizvodstvennoe;производственное;производственно
    generic|construction|construction;строительство;construtora;construcoes;construções;construcao;construção;строительный;строительное;строительства
    generic|construction|строительная;inşaat;construcción;constructora;建设;建設;建筑;建築
    generic|building|building;buildings;edificio;edificios;bâtiment;bâtiments;gebäude;gebaude;zgrada;zgrade;здание;здания;건물;建筑物;建築物;yapı
    generic|consulting|consulting;консалтинг;konsulting;consultancy;consultants;constultants;консалтинговая;consult;konsult;consulenza;conseils;beratung
    generic|consulting|コンサルティング;danışmanlık;danışman;consultoría;consultora;asesoría;咨询;諮詢;顾问;顧問
    generic|design|design;designer;designers;designing;diseño;diseñador;dizayn;progettazione;デザイン;проектирование;проектировщик;проектировщики
    generic|design|проектировщица;проектировщицы;проектировщиц;tasarım;tasarımcı;设计;設計;设计师;設計師
    generic|hotel|hotel;hotell;hôtel;albergo;otel;отель;호텔;ホテル;酒店
    generic|restaurant|restaurant;restoran;restaurante;restauranteza;restauracja;restaurace;饭店;飯店
    generic|wine|wine;şarap;viini;vin;vinho;vino;wein;wijn;wino;κρασί;вино;와인;ワイン;葡萄酒;خمر;نبيذ
    generic|revolutionary|revolutionary;revolutsioonilise;revolutsionny;rewolucji;révolution;revolucio;revolution;revolučných;revolučních;revoliucijos
    generic|revolutionary|revolucionarne;revolucionāro;rivoluzionarie;revolutionaire;революционный;революционная;революционные;революционных
    generic|theater|theater;theatre;divadlo;teater;teatteri;théâtre;teatro;teatr;tiyatro;θέατρο;театр;театър;थिएटर;नाट्यशाला;रंगमंच;극장;مسرح;剧院;劇場
    generic|professional|professional;professionel;professionalnyi;профессионального;профессионольного;профессиональоного;профессонального;профессиональная
    generic|professional|профессиональное;профессионально;профессиональных
    generic|operations|operations;operation;operating;операциях;операции;operaciones;operações;opérations;operativos;operativa;operazioni;operasional
    generic|operations|operativní;operationeel;operasyonel;operacyjne;オペレーション;运营
    generic|mechanical|mechanical;механический;механическая;механические;механического;механической;механических;механика;mechanický;mecanique;mécanique
    generic|mechanical|mekhanicheskiy;mecánica
    generic|transport|transport;transportation;transporte;transportes;trasporto;transpor;vervoer;транспорт;транспортный;транспортная;транспортные
    generic|transport|транспортировке;транспортировок;транспортного;ulaşım;taşımacılık;nakliye;运输;運輸;交通;运输公司
    generic|financial|financial;finance;finances;finans;финансирование;финансирования;финансовый;финансовая;финансовые;финансовых;финансового;финансовой
    generic|financial|finansal;mali;financiero;financiera;finanzas;金融;财务;財務;财政;財政
    generic|comms|communications;communication;kommunikation;comms;коммюникации;коммуникация;коммуникации;коммуникаций;связи;связь;iletişim;haberleşme
    generic|comms|comunicación;comunicaciones;通信;通讯;通訊;传播;傳播
    generic|information|information;info;informatics;informatyka;informatica;informatyki;информация;информациями;информацией;информационное;информационные
    generic|information|информационных;bilgi;enformasyon;información;informática;信息;資訊;情报;情報
    generic|electronic|electronical;elektronisch;elektronische;électronique;elettronico;elettronica;electrónico;electrónica;elektronisk;електронний
    generic|electronic|електронна;електронски;электронных;электроники;電子の;전자의;elektronikçi
    generic|electric|electrically;electricity;электрическая;электрические;электрических;электрического;электрической;elektrikli;eléctrico;eléctrica
    generic|electric|electricidad;电力;電力
    generic|energy|energy;energies;energie;energia;energía;énergie;énergies;energias;energieën;energi;energier;energií;energije;energija;enerji;энергия
    generic|energy|энергии;енергія;енергії;енергија;енергије;能源;能量;エネルギー;에너지
    generic|police|police;police force;constabulary;póilíní;policia;policía;policie;policija;policja;poliisi;polis;polisi;polisie;politi;politie;poliție
    generic|police|politsei;polizei;αστυνομία;полі́ція;полиция;경찰;पुलिस;شرطة;পুলিশ;ตำรวจ;警察
    generic|power|power;powers;энергетика;энергетический;энергетическая;енергетика;енергетичний;енергетична;güç;potencia;poder;动力;動力
    generic|chemical|chemical;chemicals;химический;химическая;химические;химических;химического;химической;kimya;kimyasal;kimyevi;químico;química;化学;化學;化工
    generic|museum|museum;museums;музей;музея;музеях;музеям;музеями;museu;museos;musée;musei;muzej;muzeum;muzeji;müze;müzesi;museo;博物馆;博物館
    generic|security|security;seguridad;securities;sécurité;güvenlik;безопасности;emniyet;securidad;安全;保安;安保
    generic|logistics|логистики;логистическая;логистической;логистических;логистическому;логистикс;logística;后勤;後勤
    generic|marketing|marketing;маркетинг;маркетинговый;маркетинговая;маркетинговые;маркетинговых;marketingu;markedsføring;marketingová;marketingové
    generic|marketing|marketingových;marketingo;marketinga;pazarlama;mercadeo;mercadotecnia;营销;營銷;市场营销;市場營銷
    generic|bank|bank;banking;investment bank;investment banking;commercial bank;trade bank;merchant bank;clearing bank;savings and loan;savings bank
    generic|bank|savings and loan association;handelsbank;kreditanstalt;handelsbanken;банка;banka;банк;инвестиционный банк;коммерческий банк
    generic|bank|муниципально-коммерческий банк;банківська;банківська установа;τράπεζα;banque;banca;banco;bankası;banki;銀行;बैंक;은행;مصرف;bankacılık;银行
    generic|motor|motor;motors;motoren;motoru;motorları;motorlar;motorlu;мотор;моторы;моторный;моторная;моторные;发动机;發動機
    generic|offshore|offshore;ofshor;оффшор;оффшорный;оффшорная;оффшорные;оффшорной;оффшорного;offshores;オフショア
    generic|distrib|distributors;distributor;distribution;distribuidora;дистрибьютор;дистрибуция;дистрибутора;дистрибуции
    generic|budget|budget;budgetary;бюджет;бюджетный;бюджетная;бюджетные;бюджетное;бюджетного;бюджетной;бюджетний;бюджетна;бюджетні;бюджетної;бюджетних
    generic|stockexch|stock exchange;stock market;securities exchange;bourse;börse;bolsa de valores;borsa valori;bursă de valori;bursa efek;effectenbeurs
    generic|stockexch|beurs;aandelebeurs;aktiemarknad;giełda papierów wartościowych;giełda;pörssi;χρηματιστήριο;фондовый рынок;фондовая биржа;शेयर बाज़ार
    generic|stockexch|证券交易所;証券取引所;سوق الأوراق المالية;증권거래소
    generic|united|united;unita;uniti;unidas;unifié;unificato;unificata;unificati;unificadas;объединенный;объединенная;объединенные;объединенных;об'єднаний
    generic|united|об'єднана;об'єднані
    generic|exchange|exchange;exchanges;биржа;биржи;биржевой;биржевое
    generic|tactical|tactical;tactics;taktik;taktische;taktički;тактический;тактическая;тактические;тактических;тактического;тактической;тактична;тактичні
    generic|tactical|тактичного;тактичной
    generic|mfg|manufakturynh;manufacturies;mfg.
    generic|medical|medical;medicine;медичний;медична;медичні;медичних;медицинский;медицинская;медицинские;медицинского;медицинской;tıbbi;tıp;sağlık;médico
    generic|medical|médica;medicina;医疗;醫療;医学;醫學
    generic|hospital|hospital;hospitals;госпиталь;госпиталя;госпиталях;госпиталям;госпиталями;госпитале;больница;больницы;больницах;больницам;hastane
    generic|hospital|hastanesi;医院;醫院
    generic|cartel|cartel;cartels;dto;drug trafficking organization;kartell;cartello;cartéis;cárteles;cartelli;картель;картели;картелі;كارتل;卡特尔;カルテル;카르텔
    generic|cartel|kartel;kartele;karteller;karteli;kartellit;karteliai;kartellid;kartellek
    generic|social|social;социальный;социальная;социальные;социального;социальной;социальных;socialnyy;socjalny;socjalna;socjalne;socjalnych;sosyal
    generic|media|media;medios;médias;médios;medien;massmedia;massmedier;tiedotusvälineet;meedia;žiniasklaida;média;środki masowego przekazu;mediji;medya
    generic|media|медиа;медіа;змі;сми;وسائل الإعلام;媒体;メディア;미디어;媒體;传媒;傳媒
    generic|school|school;école;escola;escuela;schule;scuola;skola;szkoła;šola;okul;colegio;学校;學校
    generic|crypto|crypto;cryptocurrency;cryptocurrencies;cripto;criptomoeda;criptomoedas;criptomoneda;criptomonedas;crypto-monnaies;cryptomonnaies
    generic|crypto|cryptomonnaie;cryptovaluta's;cryptovaluta;kripto;kripto para birimi;kripto para birimleri;kriptovaliuta;kriptovaliutos;kriptovaluta
    generic|crypto|kriptovaluták;krüpto;krüptovaluuta;krüptovaluutad;krypto;kryptovaluta;kryptovalutaer;kryptovalutor;kryptovaluutat;kryptovaluutta
    generic|crypto|kryptowährung;kryptowährungen;kryptowaluta;kryptowaluty;крипто;криптовалюта;криптовалюти;криптовалюты;العملات المشفرة;العملة المشفرة
    generic|crypto|क्रिप्टो;क्रिप्टोकरेंसी;암호화폐;加密货币;暗号資産;クリプト
    generic|tpb|corporația de rachete balistice tactice;društvo za taktičke projektile;tactical missile company;tactical missiles company
    generic|tpb|tactical missile corporation;tactical missiles corporation;takticheskoe raketnoe vooruzhenie;тактическое ракетное вооружение
    generic|tpb|тактичне ракетне озброєння
    generic|npp|research and production association;npp;нпп;research and production enterprise;research and production corporation
    generic|npp|research & production corporation;research & production;research and production;research and production company
    generic|npp|research & production association;naukovo-vyrobnyche pidpryiemstvo;nauchno-proizvodstvennoe predpriyatie;engineering and construction
    generic|npp|kutató- és termelővállalat;întreprinderea de cercetare și producție;corporația de cercetare și producție
    generic|npp|scientific and production enterprise;scientific production enterprise;spe;scientific and production;научно-производственное предприятие
    generic|npp|научно-производственное;науково-виробниче підприємство;науково-виробниче
    generic|snco|settlement non-banking credit institution;settlement non-banking credit organization;snco;некредитная организация по расчетам
    generic|snco|некредитна організація з розрахунків;некредитна організація по розрахунках
    generic|nbco|non-bank credit organization;non-banking credit organization;non-bank credit institution;non-banking credit institution;nbco;nco
    generic|nbco|некредитная организация;некредитна організація
    generic|pla|pla;pla china;people's liberation army;people’s liberation army;peoples liberation army;chinese people's liberation army
    generic|pla|china people's liberation army;chinese pla;中国人民解放军;中国人民解放軍
    generic|ccp|ccp;chinese communist party;中国共产党;communist party of china
    generic|cia|cia;central intelligence agency;цру;центральное разведывательное управление
    generic|irgc|irgc;islamic revolutionary guard corps;islamic revolutionary guards corps;iranian islamic revolutionary guard corps
    generic|irgc|army of the guardians of the islamic revolution;sepah-e pasdaran-e enqelab-e eslami;pasdaran;corps des gardiens de la révolution islamique
    generic|irgc|پاسداران;سپاه پاسداران انقلاب اسلامی
    """
}
