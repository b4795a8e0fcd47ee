import Foundation
import GraphCore
import Testing
import Trade

@testable import Ingest

private let comtradeHeader =
  "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,"
  + "partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,"
  + "classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,"
  + "motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,"
  + "netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,"
  + "isReported,isAggregate\n"

private func comtrade(
  period: String = "202203", reporter: String = "398", flow: String = "X", partner: String = "643",
  second: String = "0", hs: String = "854231", customs: String = "C00", mode: String = "0", qty: String = "0",
  mass: String = "12.5", value: String = "1234.56", classification: String = "H6"
) -> String {
  "C,M,20220301,2022,3,\(period),\(reporter),KAZ,Kazakhstan,\(flow),Export,\(partner),RUS,Russian Federation,\(second),W00,"
    + "World,\(classification),HS,True,\(hs),\"Circuits; processors, controllers\",6,True,\(customs),TOTAL CPC,0,\(mode),"
    + "TOTAL MOT,5,u,\(qty),False,-1,N/A,0,False,\(mass),False,0,False,,\(value),\(value),0,False,True,\n"
}

@Test
func `Comtrade counts the total over procedures, modes and second partners, and takes the comma too many`()
  throws
{
  let text =
    comtradeHeader + comtrade() + comtrade(customs: "C01") + comtrade(mode: "2100") + comtrade(second: "156")
    + comtrade(partner: "0") + comtrade(reporter: "97", partner: "643") + comtrade(flow: "MIP")
    + comtrade(hs: "TOTAL") + comtrade(flow: "RX", partner: "899") + comtrade(qty: "7")
    + comtrade(hs: "01", classification: "S4") + comtrade(partner: "490")
    + comtrade(period: "2022", reporter: "842")
    + comtrade(reporter: "699", flow: "M", partner: "757")
    + comtrade(reporter: "251", flow: "DX", partner: "579")
    + comtrade(period: "202252", reporter: "381", flow: "RM")
  let read = try flows(text)
  #expect(read.files[0].layoutID == "comtrade" && read.files[0].valuation == .cifImportsFOBExports)
  let statuses: [FlowStatus] = [
    .used, .oneProcedure, .oneMode, .oneSecondPartner, .groupPartner, .groupReporter, .otherFlow, .used,
    .used, .used,
    .quarantined, .used, .used, .used, .used, .used,
  ]
  #expect(read.rows.map(\.status) == statuses)
  #expect(read.text[0] == "2: used 2022-03 KZ>RU export 854231 123456 USD 12500g 0")
  #expect(read.rows[7].goods == "" && read.rows[8].partner == "ZZ" && read.rows[8].flow == .reExport)
  #expect(read.rows[9].quantity == 7_000 && read.rows[9].unit == "u")
  #expect(read.rows[11].partner == "TW" && read.rows[12].reporter == "US" && read.rows[12].period == "2022")
  #expect(read.rows[13].reporter == "IN" && read.rows[13].partner == "CH" && read.rows[13].flow == .import)
  #expect(
    read.rows[14].reporter == "FR" && read.rows[14].partner == "NO" && read.rows[14].flow == .domesticExport)
  #expect(read.rows[15].reporter == "IT" && read.rows[15].period == "2022" && read.rows[15].flow == .reImport)
  #expect(read.files[0].unspecified.lines == 1 && read.files[0].unspecified.value[0].hundredths == 123_456)
  #expect(read.files[0].faults.map(\.fault) == [.otherClassification])
  #expect(read.files[0].frequencies.map(\.months) == [1, 12])
}

@Test func `Comtrade's interface answers in JSON, and with fewer columns`() throws {
  let json = """
    {"elapsedTime":"0.1","count":2,"data":[
      {"freqCode":"A","period":"2022","reporterCode":398,"partnerCode":643,"flowCode":"X","cmdCode":"8542",
       "primaryValue":12345678.9,"netWgt":null,"qty":0.0,"customsCode":"C00","motCode":0,"partner2Code":0},
      {"freqCode":"A","period":"2022","reporterCode":398,"partnerCode":0,"flowCode":"X","cmdCode":"TOTAL",
       "primaryValue":5e9,"netWgt":1.5,"isAggregate":true}],"error":""}
    """
  let read = try flows(json)
  #expect(read.files[0].dialect == "JSON" && read.files[0].headerLine == 0)
  #expect(
    read.text == [
      "1: used 2022 KZ>RU export 8542 1234567890 USD 0g 0",
      "2: groupPartner 2022 KZ>XW export  500000000000 USD 1500g 0",
    ])
}

@Test func `Comtrade's older files are read`() throws {
  let read = try flows(
    "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,"
      + "Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,2nd Partner Code,2nd Partner,2nd Partner ISO,"
      + "Customs Proc. Code,Customs,Mode of Transport Code,Mode of Transport,Commodity Code,Commodity,Qty Unit Code,"
      + "Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),Trade Value (US$),"
      + "CIF Trade Value (US$),FOB Trade Value (US$),Flag\n"
      + "H5,2021,2021,2021,4,0,2,Export,417,Kyrgyzstan,KGZ,643,Russian Federation,RUS,,,,,,,,8471,Computers,5,"
      + "Number of items,31,,,,540,,99000,,,0\n"
      + "H5,2021,2021,2021,4,0,3,Re-Export,417,Kyrgyzstan,KGZ,0,World,WLD,,,,,,,,8471,Computers,5,Number of items,"
      + ",,,,,,1,,,6\n")
  #expect(read.files[0].layoutID == "comtrade-legacy")
  #expect(read.text[0] == "2: used 2021 KG>RU export 8471 9900000 USD 540000g 31000Number of items")
  #expect(
    read.rows[1].status == .groupPartner && read.rows[1].flow == .reExport && read.files[0].estimated == 1)
}

@Test func `BACI counts thousands and tonnes, and is known to be reconciled`() throws {
  let read = try flows(
    "t,i,j,k,v,q\n2022,757,643,10121,1.234,         NA\n2022,490,842,854231,77000.5,12.25\n")
  #expect(read.files[0].layoutID == "baci" && read.files[0].isReconciled && read.table.isReconciled == [true])
  #expect(
    read.text == [
      "2: used 2022 CH>RU export 010121 123400 USD 0g 0",
      "3: used 2022 TW>US export 854231 7700050000 USD 12250000g 0",
    ])
  #expect(read.files[0].repairedCodes == 1)
}

@Test func `Comext's bulk files keep procedures apart and hidden codes short`() throws {
  let header =
    "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,"
    + "PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n"
  func row(
    _ partner: String, _ code: String, _ procedure: String = "1", flow: String = "2",
    period: String = "202312"
  )
    -> String
  {
    "DE,\(partner),E,\(code),776,2611,2611,521,6,16,\(flow),\(procedure),NAR,\(period),1234,9,5,7\n"
  }
  let read = try flows(
    header + row("KG", "85423190") + row("KG", "85423190", "2") + row("QV", "85423190")
      + row("XC", "8542XXXX")
      + row("XK", "TOTAL", flow: "1") + row("GR", "99SSSSSS") + row("EL", "XXXXXXXX")
      + row("KZ", "85", period: "202352")
      + row("KZ", "85", period: "202313"))
  #expect(read.files[0].layoutID == "comext" && read.files[0].hiddenCodes == 2)
  #expect(read.text[0] == "2: used 2023-12 DE>KG export 85423190 123400 EUR 5000g 7000NAR")
  #expect(read.rows.map(\.partner) == ["KG", "KG", "ZZ", "ES", "XK", "GR", "GR", "KZ", "KZ"])
  #expect(read.rows.map(\.goods).prefix(6) == ["85423190", "85423190", "85423190", "8542", "", "99"])
  #expect(read.rows[4].flow == .import && read.rows[7].period == "2023")
  #expect(read.files[0].faults.map(\.fault) == [.unreadablePeriod, .unreadableGoods])
  let detail = read.table.detail.values
  #expect(detail[0] != 0 && detail[0] != detail[1] && detail[0] == detail[2])
}

@Test func `Comext's older files name the declarant`() throws {
  let read = try flows(
    "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA2002,FLOW,STAT_REGIME,"
      + "SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY\n"
      + "001,FR,0075,RU,E,84713000,75220,3002,2,1,A,201905,1000,20,3\n")
  #expect(read.text == ["2: used 2019-05 FR>RU export 84713000 100000 EUR 20000g 3000A"])
}

@Test func `Eurostat's labels are countries, groups and months`() throws {
  let read = try flows(
    """
    REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR
    "Belgium (incl. Luxembourg 'LU' -> 1998)","Kazakhstan","TOTAL-Total","2-EXPORT","T-Total","202408-Aug. 2024",11421
    "Ireland (Eire)","Russian Federation (Russia)","8542-ELECTRONIC CIRCUITS","1-IMPORT","1-NORMAL","Jan.-Aug. 2024",:
    "Germany (incl. German Democratic Republic 'DD' from 1991)","Extra-EU27 (from 2020)","Total","EXPORT","Total","2023",5
    "European Union - 27 countries (AT, BE, BG from 2020)","Kazakhstan","Total","EXPORT","Total","Aug. 2024",99
    "Euro area - 20 countries (2023-)","Kazakhstan","Total","EXPORT","Total","Aug. 2024",98
    "France","Countries and territories not specified within the framework of extra-EU trade","Total","EXPORT","Total","Q1 2024",3
    "France","Atlantis","Total","EXPORT","Total","Aug. 2024",3
    """)
  #expect(
    read.text == [
      "2: used 2024-08 BE>KZ export  1142100 EUR 0g 0",
      "3: noValue 2024-01/2024-08 IE>RU import 8542 0 EUR 0g 0",
      "4: groupPartner 2023 DE>?? export  500 EUR 0g 0",
      "5: groupReporter 2024-08 ??>KZ export  9900 EUR 0g 0",
      "6: groupReporter 2024-08 ??>KZ export  9800 EUR 0g 0", "7: used 2024-Q1 FR>ZZ export  300 EUR 0g 0",
      "8: quarantined 2024-08 FR>?? export  0 EUR 0g 0",
    ])
  #expect(read.files[0].unknownCountries.map(\.text) == ["Atlantis"])
}

@Test func `wide tables give a line a period, with flags and colons`() throws {
  let tabbed =
    "freq,reporter,partner,product,flow,indicators\\TIME_PERIOD\t2019-01 \t2019-02 \t2019-03 \n"
    + "M,DE,KZ,8542,2,VALUE_IN_EUROS\t100 \t: \t300 p\n" + "M,DE,KZ,8542,2,QUANTITY_IN_100KG\t5 \t: \t1.5 \n"
    + "M,EU27_2020,KZ,8542,2,VALUE_IN_EUROS\t900 \t: c\t0 \n" + "M,DE,KZ,8542,2,PRICE\t900 \t1\t0 \n"
  let read = try flows(tabbed)
  #expect(read.files[0].rows == 4 && read.files[0].faults.map(\.fault) == [.unknownIndicator])
  #expect(
    read.text == [
      "2: used 2019-01 DE>KZ export 8542 10000 EUR 500000g 0",
      "2: noValue 2019-02 DE>KZ export 8542 0 EUR 0g 0",
      "2: used 2019-03 DE>KZ export 8542 30000 EUR 150000g 0",
      "4: groupReporter 2019-01 ??>KZ export 8542 90000 EUR 0g 0",
      "4: groupReporter 2019-02 ??>KZ export 8542 0 EUR 0g 0",
      "4: groupReporter 2019-03 ??>KZ export 8542 0 EUR 0g 0",
      "5: quarantined 2019-01 DE>KZ export 8542 0 EUR 0g 0",
    ])
  let wide = try flows(
    "reporter;partner;flow;hs_code;Jan. 2019;2019M02;2019-Q1;2019\nKZ;RU;X;8542;1,5;x;;4\n"
  ) {
    $0.fixed = [(.currency, "USD")]
  }
  #expect(
    wide.text == [
      "2: used 2019-01 KZ>RU export 8542 150 USD 0g 0", "2: quarantined 2019-02 KZ>RU export 8542 0 USD 0g 0",
      "2: noValue 2019-Q1 KZ>RU export 8542 0 USD 0g 0", "2: used 2019 KZ>RU export 8542 400 USD 0g 0",
    ])
}

@Test func `WITS counts thousands and knows its groups`() throws {
  let read = try flows(
    """
    "ReporterISO3","ProductCode","PartnerISO3","Year","TradeFlowCode","TradeValue in 1000 USD","ReporterName","PartnerName","TradeFlowName","NetWeight in KGM","Quantity","QtyUnit"
    "KAZ","Total","WLD","2022","6","84663.2","Kazakhstan","World","Export","","",""
    "KAZ","854231","RUS","2022","6","12.345","Kazakhstan","Russian Federation","Gross Exp.","10","2","Number"
    "EUN","854231","OAS","2022","6","12.345","European Union","Other Asia, nes","Gross Exp.","10","2","Number"
    """)
  #expect(
    read.text == [
      "2: groupPartner 2022 KZ>XW export  8466320000 USD 0g 0",
      "3: used 2022 KZ>RU export 854231 1234500 USD 10000g 2000Number",
      "4: groupReporter 2022 ??>TW export 854231 1234500 USD 10000g 2000Number",
    ])
}

@Test func `the US Census tells re-exports, groups of countries and years so far`() throws {
  let exports = """
    [["CTY_CODE","CTY_NAME","E_COMMODITY","ALL_VAL_MO","ALL_VAL_YR","QTY_1_MO","UNIT_QY1","DF","COMM_LVL","YEAR","MONTH","time"],
    ["4621","RUSSIA","8542310000","1000","5000","7","NO","1","HS10","2022","03","2022-03"],
    ["4621","RUSSIA","8542310000","200","300","7","KG","2","HS10","2022","03","2022-03"],
    ["-","TOTAL FOR ALL COUNTRIES","8542310000","9","300","7","NO","-","HS10","2022","03","2022-03"],
    ["1XXX","NORTH AMERICA","8542310000","9","300","7","NO","-","HS10","2022","03","2022-03"],
    ["0003","EUROPEAN UNION","8542310000","9","300","7","NO","-","HS10","2022","03","2022-03"],
    ["5820","HONG KONG","-","0","300","7","NO","-","HS10","2022","03","2022-03"]]
    """
  let read = try flows(exports)
  #expect(
    read.text == [
      "2: used 2022-03 US>RU domesticExport 8542310000 100000 USD 0g 7000NO",
      "3: used 2022-03 US>RU reExport 8542310000 20000 USD 7000g 0",
      "4: groupPartner 2022-03 US>XW export 8542310000 900 USD 0g 7000NO",
      "5: groupPartner 2022-03 US>?? export 8542310000 900 USD 0g 7000NO",
      "6: groupPartner 2022-03 US>?? export 8542310000 900 USD 0g 7000NO",
      "7: used 2022-03 US>HK export  0 USD 0g 7000NO",
    ])
  let soFar = try flows(
    "CTY_CODE,I_COMMODITY,GEN_VAL_YR,YEAR,MONTH\n5790,8542,500,2022,9\n5800,8542,500,2022,01\n")
  #expect(soFar.files[0].layoutID == "us-imports")
  #expect(
    soFar.text == [
      "2: used 2022-01/2022-09 US>KP import 8542 50000 USD 0g 0",
      "3: used 2022-01 US>KR import 8542 50000 USD 0g 0",
    ])
}

@Test func `Chinese customs need to be told the flow, and 344 is Russia there`() throws {
  let text = """
    数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,贸易方式编码,贸易方式名称,注册地编码,注册地名称,第一数量,第一计量单位,第二数量,第二计量单位,美元
    202303,85423119,处理器,344,俄罗斯,10,一般贸易,44,广东省,"1,200",个,15,千克,"1,234,567"
    202303,85423119,处理器,110,中国香港,14,来料加工,44,广东省,20,千克,,,9
    202303,85423119,处理器,100,亚洲,14,来料加工,44,广东省,20,千克,,,9
    202303,85423119,处理器,142,中国,14,来料加工,44,广东省,20,千克,,,9
    """
  #expect(flowError(text)?.contains("--fix flow=VALUE") == true)
  let read = try flows(text) { $0.fixed = [(.flow, "export")] }
  #expect(read.files[0].layoutID == "china")
  #expect(
    read.text == [
      "2: used 2023-03 CN>RU export 85423119 123456700 USD 0g 1200000个",
      "3: used 2023-03 CN>HK export 85423119 900 USD 20000g 0",
      "4: groupPartner 2023-03 CN>?? export 85423119 900 USD 20000g 0",
      "5: ownTrade 2023-03 CN>CN export 85423119 900 USD 20000g 0",
    ])
  let detail = read.table.detail.values
  #expect(detail[0] != 0 && detail[0] != detail[1] && detail[1] == detail[2])
}

@Test func `Armenian tables have export and import side by side`() throws {
  let read = try flows(
    """
    Տարի;Ամիս;Երկիր;ԱՏԳ ԱԱ ծածկագիր;Արտահանում, հազ. ԱՄՆ դոլար;Ներմուծում, հազ. ԱՄՆ դոլար
    2023;5;RU;8542;12,5;
    2023;5;Грузия;8542;0;3
    """)
  #expect(read.files[0].layoutID == "armenia")
  #expect(
    read.text == [
      "2: used 2023-05 AM>RU export 8542 1250000 USD 0g 0", "2: noValue 2023-05 AM>RU import 8542 0 USD 0g 0",
      "3: used 2023-05 AM>GE export 8542 0 USD 0g 0", "3: used 2023-05 AM>GE import 8542 300000 USD 0g 0",
    ])
}

@Test func `plain tables say units and currencies in their headers, and notes above`() throws {
  let read = try flows(
    """
    # excludes sanctioned goods, 2023
    # quick estimate

    period,reporter,partner,flow,hs_code,value,currency,net_mass_kg
    2023-01/2023-09,KZ,RU,X,8542,10.50,USD,1
    Jan-Sep 2023,KZ,RU,re-export,854231,10,EUR,0
    2023M03,643,KZ,import,1012,0,usd,
    """)
  #expect(read.files[0].notes.prefix(2) == ["excludes sanctioned goods, 2023", "quick estimate"])
  #expect(read.files[0].headerLine == 4)
  #expect(
    read.text == [
      "5: used 2023-01/2023-09 KZ>RU export 8542 1050 USD 1000g 0",
      "6: used 2023-01/2023-09 KZ>RU reExport 854231 1000 EUR 0g 0",
      "7: used 2023-03 RU>KZ import 1012 0 USD 0g 0",
    ])
  #expect(read.files[0].currencies.map(\.currency.description) == ["EUR", "USD"])
  let thousands = try flows(
    "year,month,reporter,partner,flow,hs,value (1000 usd)\n2023,May,KZ,RU,M,TOTAL,1.5\n")
  #expect(thousands.text == ["2: used 2023-05 KZ>RU import  150000 USD 0g 0"])
}
