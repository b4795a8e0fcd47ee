extension FlowLayout {
  /// Every layout there is, more particular ones first. A line each: what the file must have, what holds for all of it,
  /// then columns as `field options: name | other name`.
  static let builtIn = parse(
    """
    layout comtrade UN Comtrade
    needs reporterCode | reporterISO | reporterDesc
    needs flowCode | flowDesc
    needs primaryValue | fobvalue | cifvalue
    system iso
    values cifImportsFOBExports
    machine
    period : period
    year : refYear
    month : refMonth
    reporter : reporterCode | reporterISO | reporterDesc
    partner : partnerCode | partnerISO | partnerDesc
    flow : flowCode | flowDesc
    hs : cmdCode
    value USD unit: primaryValue | fobvalue | cifvalue
    mass kg: netWgt
    quantity : qty
    unit : qtyUnitAbbr | qtyUnitCode
    procedure : customsCode | customsDesc
    mode : motCode | motDesc
    secondPartner : partner2Code | partner2ISO | partner2Desc
    classification : classificationCode
    estimated : legacyEstimationFlag | isQtyEstimated

    layout comtrade-legacy UN Comtrade, before 2022
    needs Trade Flow | Trade Flow Code
    needs Commodity Code
    needs Trade Value (US$)
    system iso
    values cifImportsFOBExports
    machine
    period : Period
    year : Year
    reporter : Reporter Code | Reporter ISO | Reporter
    partner : Partner Code | Partner ISO | Partner
    flow : Trade Flow | Trade Flow Code
    hs : Commodity Code
    value USD unit: Trade Value (US$)
    mass kg: Netweight (kg)
    quantity : Qty
    unit : Qty Unit | Qty Unit Code
    procedure : Customs Proc. Code | Customs
    mode : Mode of Transport Code | Mode of Transport
    secondPartner : 2nd Partner Code | 2nd Partner ISO | 2nd Partner
    classification : Classification
    estimated : Flag

    layout baci CEPII BACI
    needs t
    needs i
    needs j
    needs k
    needs v
    system iso
    flow export
    values fob
    reconciled
    machine
    note the figures are reconciled between exporter and importer: they show no gap between the two
    period : t
    reporter : i
    partner : j
    hs : k
    value USD thousand: v
    mass tonnes: q

    layout comext Eurostat Comext, bulk file
    needs PRODUCT_NC
    needs VALUE_EUR
    needs PERIOD
    values cifImportsFOBExports
    machine
    period : PERIOD
    reporter : REPORTER
    partner : PARTNER
    flow : FLOW
    hs : PRODUCT_NC
    value EUR unit: VALUE_EUR
    mass kg: QUANTITY_KG
    quantity : QUANTITY_SUPPL_UNIT
    unit : SUPPL_UNIT
    detail : TRADE_TYPE
    detail : STAT_PROCEDURE

    layout comext-old Eurostat Comext, bulk file of before 2024
    needs PRODUCT_NC
    needs VALUE_IN_EUROS
    needs DECLARANT_ISO | DECLARANT
    values cifImportsFOBExports
    machine
    period : PERIOD
    reporter : DECLARANT_ISO
    partner : PARTNER_ISO
    flow : FLOW
    hs : PRODUCT_NC
    value EUR unit: VALUE_IN_EUROS
    mass kg: QUANTITY_IN_KG
    quantity : SUP_QUANTITY
    unit : SUPP_UNIT
    detail : TRADE_TYPE
    detail : STAT_REGIME

    layout eurostat Eurostat, view of its data browser
    needs REPORTER | declarant
    needs PARTNER
    needs PRODUCT | PRODUCT_NC | hs6 | cn8 | sitc06
    needs FLOW
    values cifImportsFOBExports
    period : PERIOD | TIME_PERIOD | TIME
    reporter : REPORTER | declarant
    partner : PARTNER
    flow : FLOW
    hs : PRODUCT | PRODUCT_NC | hs6 | cn8
    value EUR unit: VALUE_IN_EUR | VALUE_IN_EUROS | VALUE_EUR | OBS_VALUE | Value
    mass 100kg: QUANTITY_IN_100KG
    mass kg: QUANTITY_IN_KG | QUANTITY_KG
    quantity : SUP_QUANTITY | SUPPLEMENTARY_QUANTITY | QUANTITY_SUPPL_UNIT
    unit : SUPPL_UNIT | SUPP_UNIT
    indicator : INDICATORS | INDICATOR
    detail : STAT_PROCEDURE | STAT_REGIME
    detail : TRADE_TYPE

    layout wits World Bank WITS
    needs TradeValue in 1000 USD | Trade Value 1000USD | TradeValue
    needs ReporterISO3 | Reporter ISO3 | ReporterName
    needs PartnerISO3 | PartnerName
    system iso
    values cifImportsFOBExports
    machine
    period : Year
    reporter : ReporterISO3 | ReporterName
    partner : PartnerISO3 | PartnerName
    flow : TradeFlowName | TradeFlowCode
    hs : ProductCode
    value USD thousand: TradeValue in 1000 USD | Trade Value 1000USD | TradeValue
    mass kg: NetWeight in KGM
    quantity : Quantity
    unit : QtyUnit | Quantity Unit

    layout us-exports US Census, exports
    needs E_COMMODITY
    needs CTY_CODE | CTY_NAME
    system scheduleC
    reporter US
    flow export
    values customsValue
    machine
    period : time
    year : YEAR
    month : MONTH
    partner : CTY_CODE | CTY_NAME
    flow domestic-or-foreign: DF
    hs : E_COMMODITY
    value USD unit: ALL_VAL_MO
    value USD unit year-to-date: ALL_VAL_YR
    quantity : QTY_1_MO
    unit : UNIT_QY1
    detail : DISTRICT | DIST_NAME
    detail : PORT | PORT_NAME
    detail : STATE

    layout us-imports US Census, imports
    needs I_COMMODITY
    needs CTY_CODE | CTY_NAME
    system scheduleC
    reporter US
    flow import
    values customsValue
    machine
    period : time
    year : YEAR
    month : MONTH
    partner : CTY_CODE | CTY_NAME
    hs : I_COMMODITY
    value USD unit: GEN_VAL_MO | CON_VAL_MO
    value USD unit year-to-date: GEN_VAL_YR | CON_VAL_YR
    quantity : GEN_QY1_MO | CON_QY1_MO
    unit : UNIT_QY1
    detail : DISTRICT | DIST_NAME
    detail : PORT | PORT_NAME
    detail : STATE
    detail : RP

    layout china Chinese customs
    needs 商品编码 | Commodity code
    needs 贸易伙伴编码 | 贸易伙伴名称 | Trading partner code | Trading partner
    system chinaCustoms
    reporter CN
    values cifImportsFOBExports
    period : 数据年月 | Date of data
    flow : 进出口类型 | 进出口 | 贸易流向 | 进出口标志 | Imports and Exports
    partner : 贸易伙伴编码 | Trading partner code | 贸易伙伴名称 | Trading partner
    hs : 商品编码 | Commodity code
    value USD : 美元 | US dollar | US dollars
    value CNY : 人民币 | Renminbi Yuan
    quantity : 第一数量 | Quantity
    unit : 第一计量单位 | Unit
    detail : 贸易方式编码 | 贸易方式名称 | Trade mode code | Trade mode
    detail : 注册地编码 | 注册地名称 | Code of place of registration | Place of registration

    layout armenia Armenian customs and statistics
    needs ԱՏԳ ԱԱ ծածկագիր | ԱՏԳ ԱԱ | ԱՏԳ կոդ | Код ТН ВЭД ЕАЭС | FEACN code | CN FEA code
    needs Երկիր | Երկրի անվանումը | Country | Partner country | Страна
    reporter AM
    values cifImportsFOBExports
    note this layout was written from descriptions, not from files of the Armenian customs: look at the columns
    period : Ժամանակաշրջան | Period | Период
    year : Տարի | Year | Год
    month : Ամիս | Month | Месяц
    partner : Երկիր | Երկրի անվանումը | Country | Partner country | Страна
    flow : Ուղղություն | Flow | Направление
    hs : ԱՏԳ ԱԱ ծածկագիր | ԱՏԳ ԱԱ | ԱՏԳ կոդ | Код ТН ВЭД ЕАЭС | FEACN code | CN FEA code
    value USD thousand export: Արտահանում, հազ. ԱՄՆ դոլար | Արտահանում | Export, thousand USD | Export (thousand USD) | Экспорт, тыс. долл. США
    value USD thousand import: Ներմուծում, հազ. ԱՄՆ դոլար | Ներմուծում | Import, thousand USD | Import (thousand USD) | Импорт, тыс. долл. США
    value USD : Արժեք, ԱՄՆ դոլար | Արժեք, հազ. ԱՄՆ դոլար | Value, thousand USD | Value, USD | Стоимость, тыс. долл. США | Стоимость, долл. США
    mass : Զտաքաշ, կգ | Քաշ, տ | Net weight, kg | Net weight, tonnes | Net weight, t | Вес нетто, кг | Вес нетто, т

    layout plain A plain table
    period : period | date | time period | time | refperiod | период | 时期
    year : year | год | 年份
    month : month | месяц | 月份
    reporter : reporter | reporter_iso | reporter_iso2 | reporter_iso3 | reporter country | reporting country | declarant | exporter reporter | отчитывающаяся страна
    partner : partner | partner_iso | partner_iso2 | partner_iso3 | partner country | counterpart | partner_code | страна-партнер | партнер
    flow : flow | trade flow | trade_flow | direction | flow_code | направление | поток
    hs : hs_code | hs | hs6 | hs4 | hs2 | hs8 | product | product_code | commodity | commodity_code | cmd_code | goods | goods_code | код ТН ВЭД | тн вэд
    value USD unit: value_usd | usd | trade_value_usd | value (usd) | value in usd | primary_value_usd | стоимость, долл. США
    value EUR unit: value_eur | eur | value_in_eur | value in euro | value (eur)
    value USD thousand: value_1000_usd | value_thousand_usd | value (1000 usd) | value, thousand usd | trade value 1000usd | стоимость, тыс. долл. США
    value EUR thousand: value_1000_eur | value_thousand_eur | value (1000 eur)
    value : value | trade_value | amount | стоимость | 金额
    currency : currency | currency_code | валюта | 币种
    mass kg: net_mass_kg | net_weight_kg | netweight_kg | mass_kg | weight_kg | вес нетто, кг
    mass tonnes: net_mass_t | net_mass_tonnes | weight_t | вес нетто, т
    mass : net_mass | net_weight | netweight | вес нетто
    quantity : quantity | qty | supplementary_quantity | количество | 数量
    unit : unit | qty_unit | quantity_unit | единица измерения | 单位
    procedure : customs_procedure | customs procedure
    mode : transport_mode | mode_of_transport
    indicator : indicator | indicators
    """)

  /// The ids of all layouts, in their order.
  static var ids: [String] { builtIn.map(\.id) }
}
