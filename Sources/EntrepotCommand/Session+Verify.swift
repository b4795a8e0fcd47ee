import Console
import Entrepot
import Foundation
import Ingest
import Reporting

extension Session {
  /// Whether a pack is whole, and whether its command gives the same report again.
  func verify() throws -> ExitStatus {
    let path = given.argument("PACK") ?? ""
    let files = try PackPlace(path).files()
    let manifest = files.manifest
    var report = VerifyReport(
      pack: path, version: manifest?.version, command: manifest?.command,
      files: manifest.map { $0.files.count + 2 } ?? 0, problems: files.problems)
    if let manifest { try rerun(manifest, files, into: &report) }
    let text =
      given.value("format") == "json" ? try jsonText(report) : terminalText(report, style: try style())
    _ = try print(text)
    return report.isSame ? .done : .failed
  }

  /// Runs the command of a pack again where everything it needs is there, and compares.
  private func rerun(_ manifest: PackManifest, _ pack: PackFiles, into report: inout VerifyReport) throws {
    let inputs = try found(manifest.inputs, report: &report)
    guard report.problems.isEmpty else {
      report.remarks.append("A pack that is not as it was made is not run.")
      return
    }
    guard let inputs else { return }
    if manifest.version != entrepotVersion {
      report.remarks.append("The pack was made by version \(manifest.version); this is \(entrepotVersion).")
    }
    for list in manifest.lists.flatMap(\.files) where (try? InputBytes(list.file).digest()) != list.sha256 {
      report.remarks.append(
        "Not run again: the watchlist \(visibleText(list.file)) is not there, or is another one; a pack holds no whole list."
      )
      return
    }
    guard case .run(let parsed) = try entrepotProgram.invocation(of: manifest.words, width: 80),
      parsed.command == detectCommand, let old = pack.report
    else {
      report.problems.append("The command of the pack is not one that makes a report.")
      return
    }
    var session = Session(given: parsed, messages: messages, pool: pool)
    for file in manifest.settingFiles { session.packedFiles[file.path] = pack[file.file] }
    var settings = try session.settings()
    settings.command = manifest.command
    let analysis = try withProgress { try analyse(inputs, settings, on: pool, progress: $0) }
    // Inputs that lie elsewhere now are called as they were.
    let moved = zip(inputs, manifest.inputs).filter { $0 != $1.file }.sorted { $0.0.count > $1.0.count }
    let new = try JSONTree(json: jsonText(analysis.report)).mapText { text in
      moved.reduce(text) { $0.replacing($1.0, with: $1.1.file) }
    }
    let found = differences(try JSONTree(json: old), new)
    (report.differenceCount, report.differences) = (found.count, found.first)
    report.rerun = found.count == 0 ? .same : .differs
  }

  /// A path for each input: where it was, or where a given file has its digest; `nil` where one is nowhere.
  private func found(_ inputs: [InputAccount], report: inout VerifyReport) throws -> [String]? {
    var given: [String: String] = [:]
    for path in self.given.arguments("FILE") {
      let digest = try InputBytes(path).digest()
      if !inputs.contains(where: { $0.sha256 == digest }) {
        report.problems.append("\(visibleText(path)) is no input of the pack: its SHA-256 is another.")
      }
      given[digest] = path
    }
    let paths = inputs.map { input in
      given[input.sha256]
        ?? (input.file != "-" && (try? InputBytes(input.file).digest()) == input.sha256 ? input.file : nil)
    }
    for (path, input) in zip(paths, inputs) where path == nil {
      report.remarks.append(
        "Not run again: \(visibleText(input.file)) is not there, or is another file; give the one with SHA-256 \(input.sha256)."
      )
    }
    let known = paths.compactMap(\.self)
    return known.count == inputs.count ? known : nil
  }
}
