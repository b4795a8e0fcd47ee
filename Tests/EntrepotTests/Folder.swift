import Entrepot
import Foundation
import Reporting
import WorkPool

/// A folder of a test's own, gone with the last reference to it.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "entrepot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ data: Data, _ name: String) throws -> String {
    let file = url.appending(path: name)
    try data.write(to: file)
    return file.path
  }

  @discardableResult
  func write(_ text: String, _ name: String) throws -> String { try write(Data(text.utf8), name) }
}

/// The files of the bundled example, and of the data that lie beside the project on some machines.
enum Files {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func example(_ name: String) -> String { root.appending(path: "Datasets/example/\(name)").path }

  /// A shipment file beside the project, or `nil`.
  static func shared(_ name: String) -> String? {
    for up in ["../shared", "../../shared"] {
      let path = root.appending(path: "\(up)/data/shipments/\(name)").standardized.path
      if FileManager.default.fileExists(atPath: path) { return path }
    }
    return nil
  }
}

let twoWorkers = WorkPool(workers: 2)

/// What is found with settings that differ from the defaults.
func found(
  in paths: [String], on pool: WorkPool = twoWorkers, _ change: (inout AnalysisSettings) -> Void = { _ in }
) throws -> Report {
  var settings = AnalysisSettings()
  settings.limit = nil
  change(&settings)
  return try analyse(paths, settings, on: pool).report
}

extension Report {
  /// The report without what the order of rows and the bytes of files decide: lines and digests.
  var withoutPlaces: Report {
    var report = self
    for index in report.inputs.indices { report.inputs[index].sha256 = "" }
    for destination in report.destinations.indices {
      report.destinations[destination].detectors = report.destinations[destination].detectors?.map {
        $0.withoutPlaces
      }
      report.destinations[destination].leads = report.destinations[destination].leads?.map(\.withoutPlaces)
      for route in report.destinations[destination].routes.indices {
        for link in report.destinations[destination].routes[route].links.indices {
          for proof in report.destinations[destination].routes[route].links[link].proofs.indices {
            report.destinations[destination].routes[route].links[link].proofs[proof].lot.line = 0
            report.destinations[destination].routes[route].links[link].proofs[proof].shipment.line = 0
          }
        }
        for leg in report.destinations[destination].routes[route].legs.indices {
          for row in report.destinations[destination].routes[route].legs[leg].evidence.indices {
            report.destinations[destination].routes[route].legs[leg].evidence[row].line = 0
          }
        }
      }
    }
    return report
  }

  /// The report in every format.
  var inAllFormats: [String] {
    get throws {
      try OutputFormat.allCases.flatMap { format in
        format.isFolder
          ? renderedFiles(self, as: format).map(\.text)
          : [try rendered(self, as: format, style: TextStyle(width: 120))]
      } + [try rendered(self, as: .text, style: TextStyle(width: 80, fullNames: true))]
    }
  }

  func destination(_ regime: String) -> DestinationReport? { destinations.first { $0.regime == regime } }
}

extension LeadReport {
  /// Without the lines of its lots.
  fileprivate var withoutPlaces: LeadReport {
    var report = self
    for lot in report.lots.indices { (report.lots[lot].received.line, report.lots[lot].sent.line) = (0, 0) }
    return report
  }
}

extension DetectorReport {
  /// Without the lines of its evidence.
  fileprivate var withoutPlaces: DetectorReport {
    var report = self
    for finding in report.findings.indices {
      for row in report.findings[finding].evidence.indices { report.findings[finding].evidence[row].line = 0 }
    }
    return report
  }
}
