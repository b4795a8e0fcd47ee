import Console
import Entrepot
import Foundation
import Ingest
import Reporting
import WorkPool

extension Session {
  /// Whether a pack is whole, and whether its command gives the same again.
  func verify() throws -> ExitStatus {
    let path = given.argument("PACK") ?? ""
    let files = try PackPlace(path).files()
    let manifest = files.manifest
    var report = VerifyReport(
      pack: path, version: manifest?.version, command: manifest?.command,
      manifestSHA256: files.manifestDigest, files: manifest.map { $0.files.count + 2 } ?? 0,
      problems: files.problems)
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
    for list in manifest.lists.flatMap(\.files) where digest(ofFile: list.file) != list.sha256 {
      report.remarks.append(
        "Not run again: the watchlist \(visibleText(list.file)) is not there, or is another one; a pack holds no whole list."
      )
      return
    }
    guard let old = pack.report,
      case .run(let parsed)? = try? entrepotProgram.invocation(of: manifest.words, width: 80),
      parsed.command == detectCommand
    else {
      report.problems.append("The command of the pack is not one that makes a report.")
      return
    }
    let new: EvidencePack
    do {
      new = try packedAgain(manifest, pack, inputs, parsed)
    } catch let error as Cancelled {
      throw error
    } catch {
      report.problems.append("The command of the pack fails now: \(visibleText("\(error)")).")
      return
    }
    let changed = differences(try JSONTree(json: old), try JSONTree(json: new.report))
    (report.differenceCount, report.differences) = (changed.count, changed.first)
    if manifest.version == entrepotVersion {
      report.otherFiles = pack.differences(from: new).filter { $0 != PackFiles.reportName }
    } else {
      report.remarks.append(
        "The pack was made by version \(visibleText(manifest.version)); this is \(entrepotVersion), so reports alone are "
          + "compared.")
    }
    report.rerun = changed.count == 0 && report.otherFiles.isEmpty ? .same : .differs
  }

  /// The pack that its command gives now: the files it was given come from it, and from nowhere else.
  private func packedAgain(
    _ manifest: PackManifest, _ pack: PackFiles, _ inputs: [String], _ parsed: ParsedArguments
  ) throws -> EvidencePack {
    var session = Session(given: parsed, messages: messages, pool: pool)
    let settingFiles = manifest.settingFiles.compactMap { file in
      pack[file.file].map { (option: file.option, path: file.path, bytes: $0) }
    }
    session.packedFiles = Dictionary(settingFiles.map { ($0.path, $0.bytes) }) { first, _ in first }
    var settings = try session.settings()
    // Inputs that lie elsewhere now are called as they were.
    settings.input.names = manifest.inputs.map(\.file)
    let request = EvidencePack.Request(words: manifest.words, settingFiles: settingFiles)
    return try withProgress { try analyse(inputs, settings, packing: request, on: pool, progress: $0) }.pack
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
      given[input.sha256] ?? (digest(ofFile: input.file) == input.sha256 ? input.file : nil)
    }
    for (path, input) in zip(paths, inputs) where path == nil {
      report.remarks.append(
        "Not run again: \(visibleText(input.file)) is not there, or is another file; give the one with SHA-256 "
          + "\(visibleText(input.sha256)).")
    }
    let known = paths.compactMap(\.self)
    return known.count == inputs.count ? known : nil
  }

  /// SHA-256 of a file that a pack names; `nil` for what is no plain file, as a pipe never ends.
  private func digest(ofFile path: String) -> String? {
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    guard (try? place.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else { return nil }
    return try? InputBytes(path).digest()
  }
}
