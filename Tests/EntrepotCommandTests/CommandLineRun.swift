import Foundation

/// A folder of a test's own, gone with the last reference to it, in which the built command runs.
final class Workplace {
  let folder: URL
  private let command: String

  /// `nil` where the command was not built beside the tests.
  init?() throws {
    let place = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    command = place.appending(path: "entrepot").path
    guard FileManager.default.isExecutableFile(atPath: command) else { return nil }
    folder = FileManager.default.temporaryDirectory.appending(path: "entrepot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }
  func write(_ data: Data, to name: String) throws { try data.write(to: folder.appending(path: name)) }
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }
  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  /// What became of a command.
  struct Outcome {
    let status: Int32
    let output: String
    let messages: String
  }

  /// Runs `entrepot` with these words; the streams go through files, so that none fills up.
  func run(_ words: [String], input: String? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = words
    process.currentDirectoryURL = folder
    let names = ["input", "output", "messages"].map { ".\($0)-\(UUID().uuidString)" }
    try write(input ?? "", to: names[0])
    for name in names.dropFirst() { try write("", to: name) }
    process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: names[0]))
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: names[1]))
    process.standardError = try FileHandle(forWritingTo: folder.appending(path: names[2]))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try read(names[1]), messages: try read(names[2]))
  }

  /// The report of `detect` with these words besides.
  func report(_ words: String..., of file: String = "trade.csv") throws -> FoundReport {
    let outcome = try run(["detect", file, "--format", "json", "--all"] + words)
    guard outcome.status == 0 else { throw Failure(text: outcome.messages) }
    return try JSONDecoder().decode(FoundReport.self, from: Data(outcome.output.utf8))
  }

  struct Failure: Error { let text: String }
}

/// The parts of a report in JSON that tests look at, read as another program would.
struct FoundReport: Decodable, Equatable {
  struct Destination: Decodable, Equatable {
    let regime: String, routes: [Route], search: [String], isComplete: Bool, shipments: Int
    let counts: [Count]
  }
  struct Count: Decodable, Equatable { let legs: Int, walks: String }
  struct Route: Decodable, Equatable {
    let id: String, rank: Int, kind: String, goods: String, stops: [Stop], tier: String?
    let valueUSDCents: Int64?, valueAfterMeasureUSDCents: Int64?, dwellMin: Int?, dwellMax: Int?
  }
  struct Stop: Decodable, Equatable { let name: String, country: String }
  struct Receipt: Decodable, Equatable { let command: String, settings: [Setting] }
  struct Setting: Decodable, Equatable { let name: String, value: String }
  struct Input: Decodable, Equatable { let read: Int, used: Int, quarantined: Int, duplicates: Int }
  let destinations: [Destination], inputs: [Input], notices: [String], receipt: Receipt

  /// `854231 DE>TR>RU` for each route; relays as `relay 847150 ?>HK>RU`.
  var routes: Set<String> {
    Set(
      destinations.flatMap(\.routes).map { route in
        let places = route.stops.map { $0.country.isEmpty ? "?" : $0.country }.joined(separator: ">")
        return (route.kind == "relay" ? "relay " : "") + "\(route.goods) \(places)"
      })
  }
}

/// A small trade in which every option has something to decide.
enum SmallTrade {
  static let header =
    "date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,hs_code,net_mass_kg,value_usd,"
    + "manufacturer\n"

  /// The rows, and why each is there.
  static let rows = [
    "2022-03-01,Acme GmbH,DE,Hub Ticaret,TR,DE,8542310000,1,100,",
    "2022-03-11,Hub Ticaret,TR,Buyer OOO,RU,CN,8542310000,1,150,",  // 10 days
    "2022-03-20,Hub Ticaret,TR,Minsk OAO,BY,CN,8542310000,1,160,",  // another regime
    "2022-04-01,Acme GmbH,DE,Kaz TOO,KZ,,8482100000,2,200,",
    "2022-04-01,Kaz TOO,KZ,Buyer OOO,RU,,8482100000,2,220,",  // the same day
    "2022-05-01,Acme GmbH,DE,Mid FZE,AE,,9030200000,3,300,",
    "2022-05-21,Mid FZE,AE,Yerevan LLC,AM,,9030200000,3,310,",
    "2022-06-20,Yerevan LLC,AM,Buyer OOO,RU,,9030200000,3,320,",  // three legs
    "2022-07-01,Trader Ltd,HK,Buyer OOO,RU,US,8471500000,4,400,",  // a relay
    "2022-08-01,Dealer Co,VN,Tbilisi LLC,GE,US,8517620000,5,500,",  // of coalition origin only
    "2022-08-10,Tbilisi LLC,GE,Buyer OOO,RU,,8517620000,5,520,",
    "2022-09-10,Acme GmbH,DE,Tashkent LLC,UZ,,8536690000,6,600,",
    "2022-09-05,Tashkent LLC,UZ,Buyer OOO,RU,,8536690000,6,620,",  // gone before it came
    "2022-10-01,Acme GmbH,DE,Beograd doo,RS,,8541100001,7,700,",
    "2022-10-05,Beograd doo,RS,Buyer OOO,RU,,8541100002,7,720,",  // equal in eight digits
    "2022-10-01,Acme GmbH,DE,Chisinau SRL,MD,,8532210000,8,800,",
    "2022-10-25,Chisinau SRL,MD,Buyer OOO,RU,,8532240000,8,820,",  // equal in four digits
    "2022-11-01,Acme GmbH,DE,Mumbai Ltd,IN,,8534000000,9,900,",
    "2022-11-08,Mumbai Ltd,IN,Jakarta PT,ID,,8534000000,9,910,",
    "2022-11-15,Jakarta PT,ID,Kuala Bhd,MY,,8534000000,9,920,",
    "2022-11-22,Kuala Bhd,MY,Buyer OOO,RU,,8534000000,9,930,",  // four legs
    "2023-01-01,Acme GmbH,DE,Bishkek OsOO,KG,,9403600000,10,50,",
    "2023-02-01,Bishkek OsOO,KG,Buyer OOO,RU,,9403600000,10,60,",  // not controlled
  ]
  static let text = header + rows.map { $0 + "\n" }.joined()

  /// What is found without options.
  static let found: Set = [
    "854231 DE>TR>RU", "854231 DE>TR>BY", "848210 DE>KZ>RU", "903020 DE>AE>AM>RU", "relay 847150 US>HK>RU",
    "854110 DE>RS>RU", "940360 DE>KG>RU",
  ]
}
