internal import GraphCore
internal import Trade

// How detectors write numbers: the same everywhere, without the machine's locale.

/// Whole dollars with groups of three: `2,871,528 USD`.
func dollars(_ cents: Int128) -> String { "\(grouped(Int128((cents + (cents < 0 ? -50 : 50)) / 100))) USD" }

/// Digits in groups of three.
func grouped(_ number: some BinaryInteger) -> String {
  let digits = "\(number.magnitude)"
  var text = number < 0 ? "-" : ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text
}

/// A number with a fixed count of decimals, half away from zero; `inf` and `nan` as such.
func decimals(_ number: Double, _ count: Int) -> String {
  guard number.isFinite, number.magnitude < 1e15 else { return "\(number)" }
  var scale: Double = 1
  for _ in 0..<count { scale *= 10 }
  let scaled = Int64((number.magnitude * scale).rounded(.toNearestOrAwayFromZero))
  let sign = number < 0 && scaled > 0 ? "-" : ""
  guard count > 0 else { return sign + grouped(scaled) }
  let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int64(scale))
  let digits = "\(rest)"
  return "\(sign)\(grouped(whole)).\(String(repeating: "0", count: count - digits.count))\(digits)"
}

/// `82 %`.
func percentText(_ share: Double) -> String { "\(decimals(share * 100, 0)) %" }

/// `11.2 times`, `72 times`.
func timesText(_ ratio: Double) -> String { "\(decimals(ratio, ratio < 20 ? 1 : 0)) times" }

/// `1 shipment`, `12 shipments`.
func counted(_ count: some BinaryInteger, _ one: String, _ many: String? = nil) -> String {
  count == 1 ? "1 \(one)" : "\(grouped(count)) \(many ?? one + "s")"
}

extension ShipmentTable {
  /// A firm with its country: `Acme Ltd (HK)`.
  func label(_ firm: FirmID) -> String {
    guard firm != .none else { return "an unnamed firm" }
    let country = firms.countries[firm]
    return country.isNone ? name(of: firm) : "\(name(of: firm)) (\(country))"
  }
}

extension DestinationTrade {
  func label(_ firm: UInt32) -> String { table.label(FirmID(rawValue: firm)) }
  func country(_ firm: UInt32) -> CountryCode {
    Int(firm) < table.firms.count ? table.firms.countries[FirmID(rawValue: firm)] : .none
  }
  /// The countries of destination: `RU`.
  var places: String { settings.routes.destinations.map(\.description).sorted().joined(separator: ", ") }

  /// Rows in canonical order, as many as are listed.
  func evidence(_ rows: [UInt32]) -> [ShipmentID] {
    let sorted = rows.map { ShipmentID(rawValue: $0) }.sorted { table.precedes($0, $1) }
    return Array(sorted.prefix(settings.evidenceLimit ?? .max))
  }

  /// `before` and `after` as days.
  var comparedDays: [Finding.Window] {
    guard let axis, let windows else { return [] }
    return [("before", windows.before), ("after", windows.after)].compactMap { name, months in
      guard let first = axis.firstDay(of: months.lowerBound), let end = axis.firstDay(of: months.upperBound)
      else { return nil }
      return .init(name, first, Day(rawValue: end.rawValue - 1))
    }
  }
}
