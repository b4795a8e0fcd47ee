internal import Flows
internal import Trade

/// Hundredths as millions: `1,170.9` from a hundred millions on, else `19.00`, `0.25`; what is less than 5,000 units as `0.003`.
func millions(_ hundredths: Int64) -> String {
  let size = hundredths.magnitude
  let places = size >= 10_000_000_000 ? 1 : size >= 500_000 || size == 0 ? 2 : 3
  let unit: Int64 = [10_000_000, 1_000_000, 100_000][places - 1]
  let (quotient, rest) = size.quotientAndRemainder(dividingBy: UInt64(unit))
  let half = UInt64(unit) / 2
  let rounded = quotient + (rest > half || rest == half && quotient % 2 == 1 ? 1 : 0)
  return (hundredths < 0 && rounded > 0 ? "-" : "") + grouped(decimalText(Int64(rounded), places: places))
}

/// The same with currency: `1,170.9 M EUR`.
func millions(_ hundredths: Int64, _ currency: CurrencyCode) -> String {
  "\(millions(hundredths)) M \(currency)"
}

/// `11.2`, `0.62`, `1,204`; `new` without a base, `gone` without a rest, `–` with neither.
func timesText(_ ratio: Double?, after: Int64) -> String {
  guard let ratio else { return after == 0 ? "–" : "new" }
  if ratio == 0 { return "gone" }
  return ratioText(ratio)
}

/// A ratio for people: three digits, at least one decimal below a hundred.
func ratioText(_ ratio: Double) -> String {
  guard ratio.magnitude < 1e12 else { return "?" }
  if ratio >= 100 { return grouped(Int(ratio.rounded())) }
  let places = ratio >= 10 ? 1 : 2
  let scale: Double = places == 1 ? 10 : 100
  return decimalText(Int64((ratio * scale).rounded(.toNearestOrEven)), places: places)
}

/// A change as a signed percentage: `+53.7 %`, `-12.0 %`; `–` where not known.
func changeText(_ change: Double?) -> String {
  guard let change else { return "–" }
  return (change >= 0 ? "+" : "") + shareText(change)
}

/// A share with one decimal: `86.9 %`; `–` where not known.
func shareText(_ share: Double?) -> String {
  guard let share, share.magnitude < 1e9 else { return "–" }
  return decimalText(Int64((share * 1_000).rounded(.toNearestOrEven)), places: 1) + " %"
}

extension FlowParty {
  /// Name of the country with its code, or the name of the group: `Kyrgyzstan (KG)`, `the coalition`.
  var text: String {
    guard countries.count == 1, let country = countries.first, name == country.description else {
      return name == "coalition" ? "the coalition" : name == "hubs" ? "all hubs" : name
    }
    return CountryNames.shared.exists(country)
      ? "\(CountryNames.shared.name(of: country)) (\(country))" : name
  }
}

extension Lane {
  /// `the coalition → Kyrgyzstan (KG)`.
  var text: String { "\(exporter.text) → \(importer.text)" }
  /// `DE → KG`, for tables.
  var short: String { "\(exporter.name) → \(importer.name)" }
  /// Whose figures: `exports` or `imports`.
  var reportText: String { reportedBy == .exporter ? "exports" : "imports" }
}
