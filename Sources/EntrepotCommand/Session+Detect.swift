import Console
import Entrepot
import Foundation
import Reporting
import Trade

extension Session {
  /// The main job: reads, searches, reports.
  func detect() throws -> ExitStatus {
    try refuseConflicts()
    try refuseMissingFolder()
    if given.has("pack"), given.isGiven("pack"), given.isGiven("flows") {
      throw UsageError(
        .contradiction("--pack", "--flows"), helpLine: "entrepot detect --help")
    }
    let place = given.has("pack") ? given.value("pack").map { PackPlace($0) } : nil
    try place?.checkReplaceable()
    let settings = try settings()
    let analysis = try withProgress { progress in
      guard let place else {
        return try analyse(given.arguments("FILE"), settings, on: pool, progress: progress)
      }
      let request = EvidencePack.Request(words: commandWords, settingFiles: try settingFiles())
      let found = try analyse(
        given.arguments("FILE"), settings, packing: request, on: pool, progress: progress)
      try place.write(found.pack)
      messages.note(
        "\(place.path) holds \(counted(found.pack.files.count, "file")); the SHA-256 of its manifest, to be kept elsewhere, is "
          + found.pack.manifestDigest)
      return found.analysis
    }
    try write(analysis)
    if given.has("write-merges"), let path = given.value("write-merges") {
      let output = try Output(to: path)
      try output.write(mergesCSVText(analysis.merges))
      try output.finish()
    }
    noteQuarantine(analysis.report.inputs.reduce(0) { $0 + $1.quarantined })
    return given.flag("strict") && analysis.hasQuarantine ? .quarantined : .done
  }

  /// The files that options name, for a pack; regimes of the user's own among them.
  private func settingFiles() throws -> [(option: String, path: String, bytes: [UInt8])] {
    let single = ["layout", "rates", "merges", "weights"].compactMap { name in
      given.value(name).map { (name, $0) }
    }
    let regimes = try given.list("regime").filter { !builtInRegimes.contains($0) }.map { ("regime", $0) }
    return try (single + regimes).map { ($0, $1, try bytes(of: $1)) }
  }

  /// Runs `body` under a progress bar, which it tells what is being done.
  func withProgress<Answer>(_ body: (_ progress: (String) -> Void) throws -> Answer) throws -> Answer {
    let counter = ProgressCounter()
    let bar = ProgressBar(counter, on: messages)
    defer { bar.stop() }
    return try body { counter.begin($0) }
  }

  /// Prints a result, and sees to the rows that were set aside.
  func print(
    _ text: String, quarantined rows: Int, _ quarantine: [Analysis.Quarantine]
  ) throws -> ExitStatus {
    if let path = given.value("quarantine") { try writeQuarantine(quarantine, to: path) }
    let status = try print(text)
    noteQuarantine(rows)
    return given.flag("strict") && rows > 0 ? .quarantined : status
  }

  func noteQuarantine(_ rows: Int) {
    guard rows > 0, !given.isGiven("quarantine") else { return }
    messages.note(
      "\(counted(rows, "row was", "rows were")) set aside; --quarantine FILE writes them with their reasons")
  }

  private func write(_ analysis: Analysis) throws {
    let report = analysis.report
    if let path = given.value("quarantine") { try writeQuarantine(analysis.quarantine, to: path) }
    if given.has("dot-dir"), let directory = given.value("dot-dir") {
      let pictures = dotFiles(report).map { (fileName: $0.fileName, text: $0.dot) }
      try write(pictures, to: directory, named: "dot-dir")
    }
    var format = try given.choice("format", as: OutputFormat.self) ?? .text
    if format == .csv, !given.has("dot-dir") { format = .csvFindings }
    if format.isFolder, let folder = given.value("output") {
      return try write(renderedFiles(report, as: format), to: folder, named: "output")
    }
    let output = try Output(to: given.value("output"))
    try output.write(try rendered(report, as: format, style: try style()))
    try output.finish()
  }

  /// How text is laid out: for the terminal it goes to, or as asked for.
  func style() throws -> TextStyle {
    let isFile = given.value("output").map { $0 != "-" } ?? false
    let width = try given.integer("width", in: 40...10_000) ?? (isFile ? 100 : Terminal.width())
    return TextStyle(
      width: width, color: !isFile && Terminal.isOutputTerminal && Terminal.allowsColour(),
      fullNames: given.has("full-names") && given.flag("full-names"), top: nil)
  }

  /// Each row as it stands in its file, below a comment with file, line and reason.
  func writeQuarantine(_ quarantine: [Analysis.Quarantine], to path: String) throws {
    let output = try Output(to: path)
    for input in quarantine {
      for row in input.rows {
        try output.write("# \(visibleText(input.file)):\(row.line): \(row.reason)\n")
        try output.write(row.text + [10])
      }
    }
    try output.finish()
  }

  /// Writes files into a folder, which is made where there is none; each appears whole or not at all.
  private func write(
    _ files: [(fileName: String, text: String)], to directory: String, named option: String
  ) throws {
    do {
      try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw given.unacceptable(directory, for: option, accepted: "a directory that exists or can be made")
    }
    for (name, text) in files {
      let output = try Output(to: "\(directory)/\(name)")
      try output.write(text)
      try output.finish()
    }
  }

  /// A form that is a folder needs its name, and that is known before the work is done.
  private func refuseMissingFolder() throws {
    guard let format = try given.choice("format", as: OutputFormat.self), format.isFolder else { return }
    let path = given.value("output") ?? "-"
    let kind = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    guard path == "-" || kind?.isDirectory == false else { return }
    throw given.unacceptable(
      path, for: "output", accepted: "a folder for the files of --format \(format.rawValue): -o DIR")
  }

  /// A result must not replace what it was made from, nor another result; and a stream can be read once.
  func refuseConflicts() throws(UsageError) {
    func identity(_ path: String) -> String {
      path == "-" ? path : URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
    let files = given.arguments("FILE")
    if files.count(where: { $0 == "-" }) > 1 {
      throw UsageError(
        .contradiction("FILE -", "another -"), helpLine: "entrepot \(given.command.name) --help")
    }
    let regimes = given.has("regime") ? try given.list("regime") : []
    let lists = given.has("lists") ? given.values("lists").map(listPath) : []
    let single = ["layout", "rates", "merges", "weights"].filter(given.has).compactMap { given.value($0) }
    let statistics = given.has("flows") ? given.values("flows") : []
    let inputs = (files + regimes + lists + statistics + single).filter { $0 != "-" }.map(identity)
    let results = ["output", "quarantine", "write-merges"].filter(given.has)
    for option in results {
      guard let path = given.value(option), inputs.contains(identity(path)) else { continue }
      throw given.unacceptable(path, for: option, accepted: "a file that is not read in the same run")
    }
    if given.has("dot-dir"), let format = try? given.choice("format", as: OutputFormat.self), format.isFolder,
      let folder = given.value("output")
    {
      let files = renderedFileNames(of: format).map { identity("\(folder)/\($0)") }
      guard Set(files).isDisjoint(with: inputs) else {
        throw given.unacceptable(
          folder, for: "output", accepted: "a folder whose files are not read in the same run")
      }
    }
    if given.has("write-merges"), let path = given.value("write-merges") {
      let others = [given.value("output") ?? "-", given.value("quarantine")].compactMap(\.self)
      if others.map(identity).contains(identity(path)) {
        throw given.unacceptable(path, for: "write-merges", accepted: "another place than that of the result")
      }
    }
    if given.has("pack"), let path = given.value("pack") {
      let place = identity(path)
      let others = results.compactMap { given.value($0) }.filter { $0 != "-" }.map(identity)
      if (inputs + others).contains(where: { $0 == place || $0.hasPrefix(place + "/") }) {
        throw given.unacceptable(path, for: "pack", accepted: "a place that holds no other file of the run")
      }
    }
    let rows = given.has("quarantine") ? given.value("quarantine") : nil
    if let rows, identity(rows) == identity(given.value("output") ?? "-") {
      throw given.unacceptable(rows, for: "quarantine", accepted: "another place than that of the result")
    }
  }
}

extension ParsedArguments {
  /// Whether the command knows an option of this name.
  func has(_ option: String) -> Bool { command.options.contains { $0.name == option } }
}

/// The file of a watchlist that was given with its day: `sdn.csv@2024-01-31`.
private func listPath(_ argument: String) -> String {
  guard let mark = argument.lastIndex(of: "@"),
    Day(iso: String(argument[argument.index(after: mark)...])) != nil
  else { return argument }
  return String(argument[..<mark])
}
