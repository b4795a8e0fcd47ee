import Foundation
import Testing

/// Texts that were looked at and found good, kept beside the tests in `Tests/Goldens/Reporting`.
///
/// After a wanted change: `RECORD_GOLDENS=1 swift test --filter ReportingTests`, then read the difference.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = packageFolder.appending(path: "Tests/Goldens/Reporting")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  #expect(text == golden, "\(name) differs", sourceLocation: sourceLocation)
}

let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
