/// Words that stand beside numbers in descriptions of goods and name no model, in ASCII capitals; Russian ones as
/// their look-alikes read.
enum MarkStopWords {
  /// Units, as far as they are written with letters; also ordinals, quarters and decades.
  static let units = set(
    """
    V VA VAC VDC KV MV UV KVA MVA W KW MW UW WH KWH MWH A MA UA KA AH MAH HZ KHZ MHZ GHZ THZ RPM
    F UF NF PF MF H UH NH MH OHM OHMS K KOHM MOHM MOM OM KOM R DB DBI DBM DBA BIT BITS B KB MB GB TB KBIT MBIT GBIT
    KBPS MBPS GBPS BPS MBIT BASE BASET BASETX BASEX G KG MG UG LB LBS OZ T TON TONS MT
    M MM CM DM KM UM NM IN INCH INCHES FT YD MIL MILS M2 M3 CM2 CM3 MM2 MM3 KGM2 SQM SQMM CBM SQFT
    L ML UL CL DL LTR LITRE LITRES LITER LITERS GAL GALLON CC CM3 BAR MBAR PSI PA KPA MPA HPA KN N NM KNM HP BHP PS LM LUX
    CD C CEL D P I S SEC SECS MS US NS MIN MINS HR HRS HOURS DAY DAYS WEEK WEEKS MONTH MONTHS YR YRS YEAR YEARS Y
    PCS PC PCE PIECE PIECES SET SETS UNIT UNITS EA PR PAIR PAIRS BOX BOXES CTN CTNS CARTON CARTONS PKG PKGS PLT PLTS
    PALLET PALLETS ROLL ROLLS BAG BAGS DRUM DRUMS REEL REELS SHEET SHEETS PACK PACKS DOZ
    PIN PINS WAY WAYS CH CHANNEL PORT PORTS POLE POLES PHASE PH CORE CORES LED LEDS LAYER LAYERS DIGIT DIGITS STEP
    MP MPX PX DPI FPS TH ST ND RD E Q USD EUR RUB CNY GBP JPY PERCENT PCT PPM DEG GSM DEN TEX MESH HV HRC
    BT KT KBT MBT AX MAX MMX CT TP
    """
  ).union(months)

  /// What stands between numbers that are written as one word.
  static let innerUnits = set("X V VA VAC VDC A MA W KW HZ PF NF UF K R Q MM CM").union(months)

  static let months = set(
    """
    JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER
    OCTOBER NOVEMBER DECEMBER
    """)

  /// Standards, bodies that set them, and words that number papers, parcels and versions.
  static let words = set(
    """
    ISO IEC EN DIN ANSI ASTM ASME API AISI SAE JIS BS NF UNE UNI CSA UL CE FCC ETSI ITU IEEE IPC NEMA VDE TUV
    EIA TIA JEDEC GB GBT YY SJ YD GOST TU OCT OTT CTO CT TP TC PTM MIL STD MILSTD REACH ROHS MSDS ATEX ECE UN CAS EC EINECS
    IP IK RAL PANTONE CAT DDR LPDDR USB HDMI PCIE PCI SATA SAS NVME RS RJ SD SDHC MPEG H MP WIFI WLAN BT BLE VGA DVI
    GSM LTE UMTS CDMA WCDMA WINDOWS WIN ANDROID COVID EURO TYPE MODEL SERIES CLASS GRADE GROUP LEVEL SIZE COLOR COLOUR
    VERSION VER REV REVISION EDITION GEN MARK MK NO NR NUM NUMBER N ITEM ITEMS POS POSITION LINE PAGE SHEET ANNEX ART
    ARTICLE LOT BATCH BOX CTN CARTON PALLET PKG PACK BAG SET PCS PC QTY UNIT PIECE ROLL ORDER PO SO INV INVOICE CONTRACT
    CONTR CONT AWB BL HBL MBL REF DOC DATE YEAR WEEK MONTH DAY HS HSCODE HSN HTS TNVED TARIFF CODE TAX INN KPP OKPO VAT EORI
    CHAPTER SECTION PART P S SN PN FIG ECCN EAR EAN UPC GTIN ISBN TEL FAX MOB ROOM FLOOR HC GP FCL LCL DT TD GTD
    """)

  /// Prefixes of sizes: `DN100`, `M8X20`, `PN16`.
  static let sizes = set("M DN PN AWG OD ID D L W H T G R KP A B IK")

  /// Parts of addresses on the net.
  static let addresses = set("WWW HTTP HTTPS COM ORG NET")

  /// Chemical formulas of five signs and more with two digits at least.
  static let formulas = set(
    """
    H2SO4 H3PO4 AL2O3 FE2O3 FE3O4 CR2O3 NA2CO3 K2CO3 NA2SO4 K2SO4 C2H5OH C2H4O2 C3H8O C6H12O6 C6H14 C7H16 C8H18 C3H6O
    TI2O3 Y2O3 LA2O3 CE2O3 ND2O3 GA2O3 IN2O3 SB2O3 BI2O3 B2O3 V2O5 NB2O5 TA2O5 P2O5 MN2O3 CO3O4 SI3N4 CA3N2 NH4NO3
    KH2PO4 K2HPO4 NAH2PO4 NA2HPO4 NA3PO4 CA3PO42 AL2SO43 C10H22 C10H8 C12H22O11 C2H6O C4H10 C2H2F4 SF6N2
    """)

  private static func set(_ text: String) -> MarkWordSet {
    MarkWordSet(text.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8)[...] })
  }
}

/// A set of words of at most 16 bytes, each packed into a number, so that looking one up allocates nothing.
struct MarkWordSet: Sendable {
  private var words: Set<UInt128>

  init(_ words: [ArraySlice<UInt8>]) { self.words = Set(words.map { MarkWordSet.packed($0)! }) }

  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    MarkWordSet.packed(word).map { words.contains($0) } ?? false
  }

  func union(_ other: MarkWordSet) -> MarkWordSet {
    var union = self
    union.words.formUnion(other.words)
    return union
  }

  private static func packed(_ word: ArraySlice<UInt8>) -> UInt128? {
    guard word.count <= 16 else { return nil }
    return word.reduce(0) { $0 << 8 | UInt128($1) }
  }
}
