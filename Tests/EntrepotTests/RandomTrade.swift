import TestSupport

/// A small random trade in the reference columns: few firms, so that chains, relays, repeated rows, ties and rows that
/// cannot be used all occur.
struct RandomTrade {
  static let header =
    "declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,hs_code,description,"
    + "net_mass_kg,value_usd,manufacturer"
  var rows: [String]

  init(_ count: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    rows = (0..<count).map { _ in RandomTrade.row(&random) }
    for _ in 0..<count / 20 { rows.append(rows.randomElement(using: &random)!) }
  }

  /// The table with its rows in the order of another seed.
  func text(shuffled seed: UInt64? = nil) -> String {
    var rows = rows
    if let seed {
      var random = SplitMix64(seed: seed)
      rows.shuffle(using: &random)
    }
    return ([RandomTrade.header] + rows).map { $0 + "\n" }.joined()
  }

  private static func row(_ random: inout SplitMix64) -> String {
    func pick(_ words: [String]) -> String { words.randomElement(using: &random)! }
    func firm(_ countries: [String]) -> (name: String, country: String) {
      let country = pick(countries)
      let name = "\(pick(["Aster", "ASTER", "aster ", "Böhm", "Корал", "\"Dov, Ltd\""])) \(country)"
      return (name.hasPrefix("\"") ? "\"Dov, Ltd \(country)\"" : name, pick([country, country, country, ""]))
    }
    let kind = pick(["supply", "onward", "last", "last", "any"])
    let (sender, receiver) =
      switch kind {
      case "supply": (firm(["DE", "US"]), firm(["TR", "HK", "AE"]))
      case "onward": (firm(["TR", "HK", "AE"]), firm(["TR", "HK", "AE"]))
      case "last": (firm(["TR", "HK", "AE"]), firm(["RU", "IR", "RU"]))
      default: (firm(["DE", "TR", "RU", "CN"]), firm(["DE", "TR", "RU", "CN"]))
      }
    let day = pick(["", "xx"] + (1...28).map { "2022-0\($0 % 9 + 1)-\($0 < 10 ? "0" : "")\($0)" })
    let value = pick(["", "100", "100", "250.55", "-3", "9999999.99"])
    return [
      pick(["D1", "D2", "D3", ""]), day, sender.name, sender.country, receiver.name, receiver.country,
      pick(["US", "DE", "CN", "", "Korea"]),
      pick(["8542310000", "8542319000", "854239", "940360", "7306", ""]),
      pick(["x", "y", "chip XC7A35T", "chips xc7-a35t", "in CSQU3054383"]), pick(["1", "2.5", ""]), value,
      pick(["", "Aster", "UNKNOWN", "Maker Inc"]),
    ].joined(separator: ",")
  }
}
