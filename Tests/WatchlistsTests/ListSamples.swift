/// A small list of each format, in the shape its publisher gives it. The parties are made up.
enum ListSamples {
  /// Files by name; the first of each is the one to read.
  static let all: [(name: String, files: [String: String])] = [
    ("sdn.csv", ofac), ("csl.csv", ["csl.csv": csl]), ("csl.tsv", ["csl.tsv": cslTabs]),
    ("dpl.txt", ["dpl.txt": dpl]),
    ("entity.csv", ["entity.csv": entityList]), ("meu.json", ["meu.json": meu]),
    ("fsf.csv", ["fsf.csv": fsf]),
    ("833.csv", ["833.csv": annexes]), ("uk.csv", ["uk.csv": uk]), ("con.csv", ["con.csv": ofsi]),
    ("un.xml", ["un.xml": un]), ("targets.csv", ["targets.csv": simple]), ("ftm.json", ["ftm.json": ftm]),
    ("1260h.csv", ["1260h.csv": military]), ("own.csv", ["own.csv": own]),
  ]

  static let ofac = [
    "sdn.csv": """
    12,"ZARYA PLANT","-0- ","RUSSIA-EO14024] [SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'ZP'; Tax ID No. 9911234560 (Russia); Registration Number 1027700132195 (Russia); Listing Date (EO 14024 Directive 3): 24 Feb 2022; Effective Date (EO 14024 Directive 3): 26 Mar 2022; Secondary sanctions risk: see Sec"\r
    13,"SEA STAR","vessel","DPRK4",-0- ,"5IM 316","Tanker","1,000","900","Panama","SEA CO",-0- \r
    14,"DOE, John","individual","SDNTK","Director",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1 Jan 1960; nationality Mexico; alt. Passport A123456 (Mexico) expires 12 Mar 2015."
    """,
    "alt.csv": "12,1,\"aka\",\"ZAVOD ZARYA\",-0- \r\n12,2,\"fka\",\"ZARYA WORKS\",-0- \r\n\u{1A}",
    "add.csv":
      "12,1,\"1 Lenin St\",\"Moscow 101000\",\"Russia\",-0- \r\n13,2,-0- ,-0- ,-0- ,-0- \r\n14,3,-0- ,\"Tijuana\",\"Mexico\",-0",
    "sdn_comments.csv": "12,\"tion 11 of Executive Order 14024.\"\r\n99,\"of nobody\"",
  ]

  private static let cslHeader =
    "source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids"

  static let csl = """
    _id,\(cslHeader)
    e1,Entity List (EL) - Bureau of Industry and Security,,,,Zarya Co.,,"1 Road, Wan Chai, HK; 2 Road, Shenzhen, CN",84 FR 22961,2019-05-21,,,For all items subject to the EAR.,Presumption of denial.,,,,,,,,u,Zarya; Zarya HK,,,,,u,
    e2,Entity List (EL) - Bureau of Industry and Security,,,,Address 03,,"Unit 3, Mong Kok, HK",89 FR 50524,2024-06-12,,,For all items subject to the EAR.,,,,,,,,,u,,,,,,u,
    e3,Specially Designated Nationals (SDN) - Treasury Department,17,Individual,RUSSIA-EO14024; SDGT,"DOE, John",,"Moscow, RU",,,,,,,,,,,,,,u,,RU,1960,,,u,"Passport, 836238033, RU; 9911234560, Tax ID No."
    """

  static let cslTabs: String = {
    var isQuoted = false
    return String(
      csl.map { character in
        if character == "\"" { isQuoted.toggle() }
        return character == "," && !isQuoted ? "\t" : character
      })
  }()

  static let dpl =
    "\"Name\"\t\"Street_Address\"\t\"City\"\t\"State\"\t\"Country\"\t\"Postal_Code\"\t\"Effective_Date\"\t\"Expiration_Date\"\t\"Standard_Order\"\t\"Last_Update\"\t\"Action\"\t\"FR_Citation\"\n"
    + "\"JOHN DOE\"\t\"1 Street\"\t\"Austin\"\t\"TX\"\t\"US\"\t\"78701\"\t\"10/16/2017\"\t\"10/13/2020\"\t\"Y\"\t\"2017-10-23\"\t\"FR NOTICE ADDED\"\t\"82 F.R. 48792 10/20/2017\"\n"
    + "\"ACME GMBH\"\t\"\"\t\"Bonn\"\t\"\"\t\"DE\"\t\"\"\t\"06/19/2003\"\t\"\"\t\"N\"\t\"\"\t\"\"\t\"\""

  static let entityList = """
    Country,Entity,License requirement,License review policy,Federal Register citation
    "CHINA, PEOPLE'S REPUBLIC OF","Zarya Technologies Co., Ltd., a.k.a., the following two aliases: —Zarya Tech; and —ZT. 1 Road, Bldg. 2, Shenzhen, China; and 2 Road, Beijing, China.","For all items subject to the EAR (See § 744.11).","Presumption of denial","84 FR 22963, 5/21/2019."
    ,"Northern Institute, a.k.a., NI. 3 Road, Xian, China","For all items","Case by case","86 FR 1, 1/4/2021. 87 FR 2, 6/30/2022."
    HONG KONG,"Address 03. Unit 3, Mong Kok, Hong Kong","For all items","Presumption of denial","89 FR 50524, 6/12/2024"
    """

  static let meu = """
    {"list_id": "bis-meu", "extracted": "2026-07-09", "count": 2, "entities": [
      {"name": "Zarya Institute", "aliases": ["ZI", "扎里亚"], "country": "China", "address": "1 Road, Xian, China", "effective_date": null, "federal_register": "85 FR 83799, 12/23/2020", "notes": null},
      {"name": "Second Plant", "aliases": [], "country": "China", "address": null, "effective_date": "2021-01-15", "federal_register": null, "notes": "x"}]}
    """

  /// The 118 columns, of which only these are named here as published; the rest are fillers.
  private static let fsfColumns: [String] = {
    var columns = [
      "fileGenerationDate", "Entity_LogicalId", "Entity_EU_ReferenceNumber", "Entity_UnitedNationId",
      "Entity_DesignationDate", "Entity_DesignationDetails", "Entity_Remark", "Entity_SubjectType",
      "Entity_SubjectType_ClassificationCode", "Entity_Regulation_Type", "Entity_Regulation_OrganisationType",
      "Entity_Regulation_PublicationDate", "Entity_Regulation_EntryIntoForceDate",
      "Entity_Regulation_NumberTitle",
      "Entity_Regulation_Programme", "Entity_Regulation_PublicationUrl", "NameAlias_LastName",
      "NameAlias_FirstName",
      "NameAlias_MiddleName", "NameAlias_WholeName", "NameAlias_NameLanguage", "Address_City",
      "Address_Street",
      "Address_CountryIso2Code", "Address_CountryDescription", "BirthDate_BirthDate", "Identification_Number",
      "Identification_TypeCode", "Identification_TypeDescription", "Identification_CountryIso2Code",
      "Citizenship_CountryIso2Code",
    ]
    while columns.count < 118 { columns.append("Filler_\(columns.count)") }
    return columns
  }()

  private static func fsfRow(_ cells: [String: String]) -> String {
    let common = [
      "fileGenerationDate": "27/02/2026", "Entity_LogicalId": "13", "Entity_SubjectType": "enterprise",
      "Entity_Regulation_Programme": "UKR", "Entity_Regulation_EntryIntoForceDate": "2022-02-25",
      "Entity_Regulation_NumberTitle": "2022/336 (OJ L58)",
    ]
    let all = common.merging(cells) { _, new in new }
    return fsfColumns.map { all[$0] ?? "" }.joined(separator: ";")
  }

  static let fsf =
    "\u{FEFF}" + fsfColumns.joined(separator: ";") + "\n"
    + [
      fsfRow(["NameAlias_WholeName": "OOO \"Zarya\" Plant", "NameAlias_NameLanguage": "EN"]),
      fsfRow(["NameAlias_WholeName": "Завод Заря", "NameAlias_NameLanguage": "RU"]),
      fsfRow([
        "Address_City": "Moscow", "Address_Street": "1 Lenin St", "Address_CountryIso2Code": "RU",
        "Address_CountryDescription": "RUSSIAN FEDERATION",
      ]),
      fsfRow([
        "Identification_Number": "9911234560", "Identification_TypeCode": "fiscalcode",
        "Identification_TypeDescription": "Tax Number", "Identification_CountryIso2Code": "RU",
      ]),
      fsfRow([
        "Entity_LogicalId": "14", "Entity_SubjectType": "person", "NameAlias_FirstName": "John",
        "NameAlias_LastName": "Doe", "Entity_Regulation_EntryIntoForceDate": "",
        "Entity_Regulation_PublicationDate": "01/03/2022",
      ]),
      fsfRow(["Entity_LogicalId": "14", "Citizenship_CountryIso2Code": "RU"]),
    ].joined(separator: "\n")

  static let annexes = """
    celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,country,registrationNumber,imoNumber,address,phone,email,website,notes
    32014R0833,r1,EU-UKR,Annex IV,Export control,26.02.2022,,Company,Zarya Plant,Zavod Zarya; Завод Заря,ru,5405071094 (Tax ID/INN),,"1 Lenin St, Moscow, Russia",,,,
    32014R0833,r2,EU-UKR,XLII,Port access,17.12.2024,,Vessel,SEA STAR,,pa,,IMO 9116412,,,,,
    """

  static let uk = """
    Report Date: 13-Feb-2026
    Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Regime Name,Designation Type,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Postal Code,Address Country,Phone number,Date Designated,D.O.B,IMO number,Business registration number (s)
    13/02/2026,RUS0001,1001,,ZP,,,,,,Alias,Low quality,,,The Russia (Sanctions) (EU Exit) Regulations 2019,Entity,Asset freeze|Trust services,,,,,,,,24/02/2022,,,
    13/02/2026,RUS0001,1001,,ZARYA PLANT,,,,,,Primary Name,,,Завод Заря,The Russia (Sanctions) (EU Exit) Regulations 2019,Entity,Asset freeze|Trust services,,"Reasons, with commas",1 Lenin St,Moscow,101000,Russia,+7 495 1234567,24/02/2022,,,1027700132195
    13/02/2026,RUS0002,1002,,DOE,John,,,,,Primary Name,,,,The Russia (Sanctions) (EU Exit) Regulations 2019,Individual,Travel Ban,,,,,,,,03/03/2022,01/01/1960,,
    13/02/2026,RUS0003,1003,,SEA STAR,,,,,,Primary Name,,,,The Russia (Sanctions) (EU Exit) Regulations 2019,Ship,Specified ship,,,,,,,,17/10/2024,,9116412,
    """

  static let ofsi = """
    Last Updated,13/02/2024
    Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,Address 1,Address 2,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,UK Sanctions List Date Designated,Last Updated,Group ID
    ZARYA PLANT,,,,,,,,1 Lenin St,Moscow,101000,Russia,,Entity,Primary name,,Russia,24/02/2022,24/02/2022,01/03/2022,1001
    ZP,,,,,,,,,,,,,Entity,AKA,Low,Russia,24/02/2022,24/02/2022,01/03/2022,1001
    DOE,John,,,,,,,,,,,,Individual,Primary name,,Russia,03/03/2022,,03/03/2022,1002
    """

  static let un = """
    <?xml version="1.0" encoding="UTF-8"?>
    <CONSOLIDATED_LIST dateGenerated="2026-02-27T09:00:00">
      <INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>JOHN</FIRST_NAME><SECOND_NAME>DOE</SECOND_NAME>
        <UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.033</REFERENCE_NUMBER><LISTED_ON>2016-11-30</LISTED_ON>
        <NATIONALITY><VALUE>Democratic People's Republic of Korea</VALUE></NATIONALITY>
        <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>JD</ALIAS_NAME></INDIVIDUAL_ALIAS>
        <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>836410070</NUMBER><ISSUING_COUNTRY>Democratic People's Republic of Korea</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
      </INDIVIDUAL></INDIVIDUALS>
      <ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>ZARYA &amp; SONS</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
        <REFERENCE_NUMBER>KPe.045</REFERENCE_NUMBER><LISTED_ON>2017-08-05</LISTED_ON>
        <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>ZARYA BANK</ALIAS_NAME></ENTITY_ALIAS>
        <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>OLD ZARYA</ALIAS_NAME></ENTITY_ALIAS>
        <ENTITY_ADDRESS><CITY>Pyongyang</CITY><COUNTRY>Democratic People's Republic of Korea</COUNTRY></ENTITY_ADDRESS>
      </ENTITY></ENTITIES>
    </CONSOLIDATED_LIST>
    """

  static let simple = """
    "id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"
    "NK-1","Company","Zarya Plant","Zavod Zarya;""Zarya; the Plant"";Завод Заря","","ru","1 Lenin St, Moscow","9911234560","Entity List - export control - active - 2022-02-24 - ;SDN - 2022-04-07","","a@b.ru","US-BIS-EL","US OFAC SDN","2023-04-20T18:00:25","2024-06-01T10:57:03","2023-07-26T20:01:14"
    "NK-2","Person","John
    Doe","","1960-01-01","ru;cy","","","","+7 495 1","","","some_dataset","2023-04-20","2024-06-01","2023-07-26"
    """

  static let ftm = """
    {"id":"s-1","caption":"x","schema":"Sanction","properties":{"entity":["NK-1"],"authority":["Bureau of Industry and Security"],"program":["Entity List"],"startDate":["2022-03"],"endDate":["2024-01-01"],"reason":["why"]},"datasets":["us_trade_csl"],"target":false}
    {"id":"NK-1","caption":"Zarya Plant","schema":"Company","properties":{"name":["Завод Заря","Zarya Plant"],"weakAlias":["ZP"],"previousName":["Old Zarya"],"jurisdiction":["ru"],"innCode":["9911234560"],"registrationNumber":["1027700132195"],"addressEntity":["addr-1"],"topics":["sanction"]},"datasets":["us_ofac_sdn","us_trade_csl"],"target":true}
    {"id":"addr-1","caption":"x","schema":"Address","properties":{"full":["1 Lenin St, Moscow"],"country":["ru"]},"datasets":["us_trade_csl"],"target":false}
    {"id":"s-2","caption":"x","schema":"Sanction","properties":{"entity":["NK-1"],"authority":["Office of Foreign Assets Control"],"program":["SDN List"],"listingDate":["2022-04-07"]},"datasets":["us_ofac_sdn"],"target":false}
    {"id":"p-1","caption":"x","schema":"Passport","properties":{"holder":["NK-2"],"number":["836238033"],"country":["ru"]},"datasets":["us_ofac_sdn"],"target":false}
    {"id":"NK-2","caption":"John Doe","schema":"Person","properties":{"name":["John Doe"],"topics":["debarment"],"nationality":["ru"]},"datasets":["xx"],"target":false}
    {"id":"NK-3","caption":"A Minister","schema":"Person","properties":{"name":["A Minister"],"topics":["role.pep"]},"datasets":["xx"],"target":false}
    {"id":"o-1","caption":"x","schema":"Ownership","properties":{"owner":["NK-1"],"asset":["NK-2"]},"datasets":["xx"],"target":false}
    {"properties":{"name":["Nested"],"sanctions":[{"id":"s-3","schema":"Sanction","properties":{"program":["1260H"],"startDate":["2024-01-31"]}}]},"schema":"Company","id":"NK-4","target":false}
    """

  static let military = """
    Name,Clean Name,Alias,Previous Name,Parent Name,Note,Start date,End date,Source Url
    Zarya Group*,Zarya Group,Zarya; ZG,,,,2021-06-03,2024-01-31,https://example.org/a
    Zarya Group,Zarya Group,Zarya,,,,2025-01-07,,https://example.org/b
    Second Co,Second Co,,Old Second,Zarya Group,,2022-10-05,,https://example.org/a
    """

  static let own = """
    Name;Aliases;Country;INN;Authority;Programme;Effect;Start;End;Address
    Zarya Plant;"ZP; Завод Заря";RU;9911234560;My desk;watch;red flag;2022-01-01;;"1 Lenin St, Moscow"
    "Second; Plant";;CN;;My desk;watch;export-licence;unknown;2023-01-01;
    """
}
