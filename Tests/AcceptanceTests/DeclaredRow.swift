import TestSupport
import Trade

/// A row of a customs file that a test makes up: what a declaration would say, cell by cell.
struct DeclaredRow {
  /// `YYYY-MM-DD`.
  var day: String
  var sender: String, senderCountry: String
  var receiver: String, receiverCountry = "RU"
  var hsCode: String
  /// US cents; none where the value is in another currency, or not declared.
  var cents: Int64?
  var grams: Int64?
  var maker = "", makerCountry = "", brand = ""
  var origin = "", dispatch = "", destination = ""
  /// Another value than in dollars, as text, and its currency, or the currency of the invoice.
  var value = "", currency = ""
  var container = "", declaration = ""

  /// A shipment to a firm in Russia.
  init(_ day: String, from sender: String, _ country: String, to receiver: String, _ hsCode: String) {
    (self.day, self.sender, senderCountry) = (day, sender, country)
    (self.receiver, self.hsCode) = (receiver, hsCode)
  }

  static let columns = [
    "date", "declaration_id", "shipper_name", "shipper_country", "consignee_name", "consignee_country",
    "manufacturer", "manufacturer_country", "brand", "origin_country", "dispatch_country",
    "destination_country",
    "hs_code", "net_mass_kg", "value_usd", "value", "currency", "container",
  ]

  var cells: [String] {
    [
      day, declaration, sender, senderCountry, receiver, receiverCountry, maker, makerCountry, brand, origin,
      dispatch, destination, hsCode, grams.map { decimal($0, places: 3) } ?? "",
      cents.map { decimal($0, places: 2) } ?? "", value, currency, container,
    ]
  }
}

private func decimal(_ number: Int64, places: Int) -> String {
  let digits = String(number)
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  return "\(padded.dropLast(places)).\(padded.suffix(places))"
}

extension [DeclaredRow] {
  /// The rows as a file, each with a number of its own, in an order that has nothing to do with their days; without
  /// columns that no row fills.
  func text(shuffled seed: UInt64 = 1) -> String {
    var random = SplitMix64(seed: seed)
    var lines = enumerated().map { place, row in
      var row = row
      if row.declaration.isEmpty { row.declaration = "N\(place + 1)" }
      return row.cells
    }
    lines.shuffle(using: &random)
    let filled = DeclaredRow.columns.indices.filter { column in lines.contains { !$0[column].isEmpty } }
    return ([DeclaredRow.columns] + lines).map { cells in
      filled.map { cells[$0] }.joined(separator: ",") + "\n"
    }.joined()
  }
}

/// `total` cents in `count` parts that differ by a cent at most.
func parts(of total: Int64, _ count: Int) -> [Int64] {
  let (each, rest) = total.quotientAndRemainder(dividingBy: Int64(count))
  return (0..<count).map { each + (Int64($0) < rest ? 1 : 0) }
}

/// Millions of dollars in cents.
func millions(_ number: Double) -> Int64 { Int64((number * 100_000_000).rounded()) }

/// `count` days from the first to the last, both included, evenly spread.
func days(_ first: String, _ last: String, _ count: Int) -> [String] {
  let (low, high) = (day(first).rawValue, day(last).rawValue)
  return (0..<count).map { place in
    "\(Day(rawValue: low + Int32(Int(high - low) * place / max(1, count - 1))))"
  }
}

/// Furniture between two third countries on the first and last days of some years: a file that covers them whole.
func background(_ years: ClosedRange<Int>) -> [DeclaredRow] {
  years.flatMap { year in
    ["\(year)-01-02", "\(year)-12-30"].map { day in
      var row = DeclaredRow(day, from: "Anadolu Mobilya", "TR", to: "Steppe Interiors TOO", "940360")
      (row.receiverCountry, row.cents, row.grams) = ("KZ", 1_000_00, 100_000)
      return row
    }
  }
}
