internal import Trade

/// Reads what OFAC puts into remarks: numbers, nicknames, nationalities, dates of listing.
///
/// A remark is parts joined with `; `, each a label and a value: `Tax ID No. 9911234560 (Russia)`,
/// `alt. Passport A0012345 (Iran) expires 12 Mar 2015`, `Listing Date (EO 14024 Directive 3): 24 Feb 2022`.
struct RemarkMining {
  /// Labels whose value identifies the party, as OFAC writes them. The longest that fits is taken.
  private static let labels: [String] = [
    "Vessel Registration Identification", "Company Number", "Identification Number", "Registration Number",
    "Registration ID", "Tax ID No.", "Passport", "National ID No.", "Personal ID Card", "SSN", "Cedula No.",
    "Cedula de Residencia", "Cedula de Ciudadania", "NIT #", "RUC #", "RIF #", "RFC", "RTN", "C.U.R.P.",
    "C.U.I.T.",
    "C.U.I.", "D.N.I.", "N.I.E.", "C.I.F.", "R.F.C.", "I.F.E.", "LE Number", "Matricula Mercantil No",
    "Folio Mercantil No.", "D-U-N-S Number", "Government Gazette Number", "Commercial Registry Number",
    "Business Registration Document #", "Business Registration Number", "Business Number",
    "Enterprise Number",
    "UK Company Number", "US FEIN", "V.A.T. Number", "SWIFT/BIC", "BIK (RU)", "MMSI",
    "Driver's License No.", "Trade License No.", "C.R. No.", "Chamber of Commerce Number",
    "Certificate of Incorporation Number", "Public Registration Number", "Registered Charity No.",
    "National Foreign ID Number", "Birth Certificate Number", "Identification Card", "Electoral Registry No.",
    "Unified Social Credit Code (USCC)", "Legal Entity Number", "Economic Register Number (CBLS)",
    "Aircraft Manufacturer's Serial Number (MSN)",
    "Aircraft Construction Number (also called L/N or S/N or F/N)",
    "Previous Aircraft Tail Number", "Aircraft Tail Number",
    "Numero Unico de Identificacao Tributaria (NUIT)",
    "Romanian Tax Registration", "Romanian C.R.", "Paraguayan tax identification number",
    "Italian Fiscal Code",
    "Stateless Person ID Card", "Tarjeta de Identidad", "Credencial electoral", "Tourism License No.",
    "Residency Number", "Refugee ID Card", "Serial No.", "Pilot License Number",
    "Interpol: Red Notice. File No.",
    "Website", "Email Address", "Phone Number", "Telephone", "Fax", "Digital Currency Address", "ISIN",
    "Issuer Name",
    "Equity Ticker", "USCC", "MSB Registration Number", "Global Intermediary Identification Number",
    "License",
    "Afghan Money Service Provider License Number", "Permit Number", "Registered ID", "File Number",
    "Folio No.",
    "Immigration No.", "Cartilla de Servicio Militar Nacional", "Military Registration Number",
    "Citizen's Card Number",
    "Seafarer's Identification Document", "Moroccan Personal ID No.", "Kenyan ID No.",
    "Turkish Identification Number",
    "Tax ID", "Dubai Chamber of Commerce Membership No.", "Chinese Commercial Code", "Organization Code",
  ].sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }

  private static let labelsByStart: [Character: [String]] = Dictionary(grouping: labels) {
    $0.lowercased().first!
  }

  private var countries = CountryMemo()

  /// Adds to `party` what `remark` says.
  mutating func mine(_ remark: String, into party: inout ListedParty) -> RemarkDates {
    var dates = RemarkDates()
    for part in remark.pieces(";") { mine(part: part, into: &party, &dates) }
    return dates
  }

  private mutating func mine(part: String, into party: inout ListedParty, _ dates: inout RemarkDates) {
    let part = part.begins(with: "alt. ") ? String(part.dropFirst(5)) : part
    if part.begins(with: "a.k.a. ") {
      return party.addName(part.dropFirst(7).filter { !"'\"‘’“”".contains($0) }.sentence, .remark)
    }
    for label in ["nationality ", "citizen "] where part.begins(with: label) {
      return party.addCountry(countries.code(part.dropFirst(label.count).sentence))
    }
    if dates.take(part) { return }
    let labels = part.lowercased().first.flatMap { RemarkMining.labelsByStart[$0] } ?? []
    guard let label = labels.first(where: { part.begins(with: $0) }) else { return }
    identify(part.dropFirst(label.count).sentence, label, in: &party)
  }

  /// Parts the value from the country in brackets behind it and from what follows.
  private mutating func identify(_ text: String, _ label: String, in party: inout ListedParty) {
    var (value, country) = (text, CountryCode.none)
    if label != "Phone Number", label != "Telephone", label != "Fax", let open = text.lastIndex(of: "(") {
      let inside = text[text.index(after: open)...].prefix { $0 != ")" }
      country = countries.code(String(inside))
      if !country.isNone { value = text[..<open].trimmed }
    }
    for end in [" expires ", " issued ", " expired "] { value = value.parted(at: end)?.0 ?? value }
    if label == "Issuer Name" { return party.addName(value, .remark) }
    while let first = value.first, "#:".contains(first) { value = value.dropFirst().trimmed }
    party.addIdentifier(value, label, country: country)
  }
}

/// Dates of listing and of entry into force that remarks tie to an order or list in brackets.
struct RemarkDates {
  /// By what stands in brackets: `EO 14024 Directive 3`, `CMIC`.
  private(set) var listed: [(scope: String, day: Day)] = []
  private(set) var effective: [(scope: String, day: Day)] = []

  /// `Listing Date (CMIC): 03 Jun 2021`; `false` where the part is something else.
  mutating func take(_ part: String) -> Bool {
    let isListing = part.begins(with: "Listing Date ")
    guard isListing || part.begins(with: "Effective Date "), let open = part.firstIndex(of: "("),
      let (scope, text) = part[part.index(after: open)...].parted(at: "):"), let day = ListDay.day(text)
    else { return false }
    if isListing { listed.append((scope, day)) } else { effective.append((scope, day)) }
    return true
  }

  /// What dates are tied to, each once.
  var scopes: [String] {
    (listed + effective).reduce(into: []) { scopes, date in
      if !scopes.contains(date.scope) { scopes.append(date.scope) }
    }
  }

  /// The dates of a scope.
  func days(ofScope scope: String) -> (listed: Day?, effective: Day?) {
    func first(_ dates: [(scope: String, day: Day)]) -> Day? {
      dates.filter { $0.scope == scope }.map(\.day).min()
    }
    return (first(listed), first(effective))
  }

  /// The dates whose scope belongs to a programme: both name the same order number, or both are of the same list.
  func days(of programme: String) -> (listed: Day?, effective: Day?) {
    (earliest(listed, programme), earliest(effective, programme))
  }

  private func earliest(_ dates: [(scope: String, day: Day)], _ programme: String) -> Day? {
    dates.filter { RemarkDates.belongs($0.scope, to: programme) }.map(\.day).min()
  }

  private static func belongs(_ scope: String, to programme: String) -> Bool {
    let numbers = scope.split { !$0.isNumber }.filter { $0.count == 5 }
    if let order = numbers.first { return programme.holds(String(order)) }
    let word = scope.prefix { $0.isLetter }
    return !word.isEmpty && programme.uppercased().holds(word.uppercased())
  }
}

extension Substring {
  /// Trimmed, without the full stop of a sentence.
  fileprivate var sentence: String {
    let text = trimmed
    return text.hasSuffix(".") ? text.dropLast().trimmed : text
  }
}

extension String {
  fileprivate var sentence: String { self[...].sentence }
}
