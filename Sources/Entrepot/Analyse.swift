internal import Detection
internal import Dispatch
internal import Ingest
internal import Regimes
public import Reporting
internal import Synchronization
internal import Trade
public import WorkPool

/// What a run gives back.
public struct Analysis: Sendable {
  /// What was found.
  public let report: Report
  /// The rows in quarantine of each input.
  public let quarantine: [Quarantine]
  /// Every merge of two spellings, where these were brought together.
  public let merges: [Report.Resolution.Merge]

  /// The rows of one input that are no shipments.
  public struct Quarantine: Sendable {
    /// The input as given.
    public let file: String
    /// Each row word for word, with its line and the reason.
    public let rows: [(line: Int, reason: String, text: [UInt8])]
  }

  /// Whether any row of any input is in quarantine.
  public var hasQuarantine: Bool { report.inputs.contains { $0.quarantined > 0 } }
}

/// Reads shipment records, searches the routes to every destination and reports them: the whole pipeline.
///
/// The same inputs and settings give the same report for any number of workers; the same rows in another order give
/// the same but for lines and digests.
///
/// - Parameters:
///   - paths: Files, or `-` for standard input.
///   - progress: Told what is being done, for a progress bar.
/// - Throws: `IngestError` for an input that cannot be read, `Cancelled` when the pool was asked to stop.
public func analyse(
  _ paths: [String], _ settings: AnalysisSettings, on pool: WorkPool,
  progress: (String) -> Void = { _ in }
) throws -> Analysis {
  let reading = try Reading(paths, settings, .gradedRoutes(settings), on: pool, progress: progress) {
    try $0.requireShipmentsOfAnyGoods()
  }
  let listed = try ListedFirms(settings, of: reading.read.table, on: pool, progress: progress)
  return try Analysis(of: reading, settings, listed, on: pool, progress: progress)
}

extension Analysis {
  /// Everything that is done once the inputs are read.
  ///
  /// - Parameter listed: What watchlists say of the firms; `nil` where none was given.
  init(
    of reading: Reading, _ settings: AnalysisSettings, _ listed: ListedFirms?, on pool: WorkPool,
    progress: (String) -> Void
  ) throws {
    let (inputs, read) = (reading.inputs, reading.read)
    let ranks =
      settings.comparesResolutions
      ? try ResolutionRanks(reading.tableAsWritten, settings.rules, on: pool) : nil
    let statistics = try settings.statistics?.read(settings, on: pool, progress: progress)
    var destinations: [DestinationReport] = []
    for search in settings.searches {
      progress("searching trade to \(search.regime.destinations.map(\.description).joined(separator: ", "))")
      destinations.append(
        try DestinationSearch(
          search, settings, inputs, read, listed, ranks,
          statistics.map { LaneContexts($0.statistics, $0.settings, search) }
        ).report(on: pool))
    }
    progress("hashing the input")
    let sums = reading.sums()
    let notices = Notices(settings, inputs, read, digests: sums, destinations).lines
    var report = Report(
      receipt: settings.detectionReceipt, inputs: reading.accounts(sums),
      destinations: destinations.filter { $0.shipments > 0 },
      notices: notices + (settings.lists?.notices ?? []))
    report.statistics = statistics?.statistics.report
    report.screening = try listed?.screening(on: pool)
    if let resolution = reading.resolution, let level = settings.resolution {
      report.resolution = resolution.report(level)
      report.notices += resolution.notices
    }
    self.init(
      report: report, quarantine: reading.quarantine, merges: reading.resolution?.listed() ?? [])
  }
}

extension ListedFirms {
  /// The firms of a table in the lists of a run; `nil` where none was given.
  init?(
    _ settings: AnalysisSettings, of table: ShipmentTable, on pool: WorkPool, progress: (String) -> Void
  ) throws(Cancelled) {
    guard let lists = settings.lists else { return nil }
    progress("looking up parties in watchlists")
    try self.init(lists, settings.screening, of: table, on: pool)
  }
}

extension FieldSet {
  /// What routes and relays need.
  static var routes: FieldSet {
    var fields = FieldSet.all
    fields.parties = [.consignor, .consignee, .maker]
    fields.countries = [.origin, .dispatch, .destination]
    fields.hasMarks = false
    fields.quantities = [.value, .netMass]
    return fields
  }

  /// What evidence grades need besides.
  static func gradedRoutes(_ settings: AnalysisSettings) -> FieldSet {
    var fields = FieldSet.routes
    fields.hasMarks = true
    if settings.measure == .pieces { fields.quantities.append(.pieces) }
    // Addresses are long: they are kept only where lists may have them.
    if settings.lists != nil {
      fields.texts = TextRole.allCases
    } else if settings.resolution != nil || settings.comparesResolutions {
      fields.texts = [.consignorID, .consigneeID]
    }
    return fields
  }
}

/// Hashes the inputs beside the reading: a report names the very files it was made from.
final class Digests: Sendable {
  private let inputs: [OpenedInput]
  private let group = DispatchGroup()
  private let digests: Mutex<[Int: String]>

  init(_ inputs: [OpenedInput]) {
    self.inputs = inputs
    digests = Mutex([:])
    for (index, input) in inputs.enumerated() where input.canBeReadTwice {
      DispatchQueue.global().async(group: group) { [self] in
        let digest = input.digest()
        digests.withLock { $0[index] = digest }
      }
    }
  }

  /// The digests, when all inputs were read to their ends.
  func finish() -> [String] {
    group.wait()
    return inputs.enumerated().map { index, input in digests.withLock { $0[index] } ?? input.digest() }
  }
}
