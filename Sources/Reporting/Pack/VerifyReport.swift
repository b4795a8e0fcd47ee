/// Whether an evidence pack is whole, and whether its command gives the same report again.
public struct VerifyReport: Sendable, Equatable, Codable {
  /// Name and version of the format that this version writes.
  public static let currentSchema = "entrepot.verify/1"
  /// The format of this value.
  public var schema = VerifyReport.currentSchema
  /// The pack as given, the version that made it, and its command; `nil` where it has no manifest that can be read.
  public var pack: String, version: String?, command: String?
  /// SHA-256 of its manifest, which has those of all other files.
  public var manifestSHA256: String?
  /// Files whose digests were compared, and what is wrong with them: whole sentences.
  public var files: Int, problems: [String]
  /// What a rerun came to, and in words why there was none, or with what.
  public var rerun: Rerun, remarks: [String]
  /// How many places of the report differ, and the first of them.
  public var differenceCount: Int, differences: [JSONDifference]
  /// Other files of the pack that the same version makes otherwise now.
  public var otherFiles: [String]

  /// What a rerun came to.
  public enum Rerun: String, Sendable, Equatable, Codable {
    case same, differs
    case notDone = "not done"
  }

  /// A pack that was not run again yet.
  public init(
    pack: String, version: String?, command: String?, manifestSHA256: String?, files: Int, problems: [String]
  ) {
    (self.pack, self.version, self.command) = (pack, version, command)
    (self.manifestSHA256, self.files, self.problems) = (manifestSHA256, files, problems)
    (rerun, remarks, differenceCount, differences, otherFiles) = (.notDone, [], 0, [], [])
  }

  /// Whether nothing was found that differs.
  public var isSame: Bool { problems.isEmpty && rerun != .differs }
}

/// The verdict as a reader wants it on a terminal: the answer first.
public func terminalText(_ report: VerifyReport, style: TextStyle) -> String {
  var page = TextPage(style: style)
  page.heading("Evidence pack \(report.pack)")
  page.say(report.verdict, report.isSame ? .strong : .warning)
  page.list(report.problems)
  page.list(report.remarks)
  if !report.differences.isEmpty {
    page.gap()
    page.say("Where the report differs", .strong)
    for one in report.differences {
      page.say(one.path, .faint, indent: 2, hanging: 2)
      page.say("in the pack: \(one.old ?? "nothing")", indent: 4, hanging: 2)
      page.say("now: \(one.new ?? "nothing")", indent: 4, hanging: 2)
    }
    let rest = report.differenceCount - report.differences.count
    if rest > 0 { page.say("and \(counted(rest, "more place"))", .faint, indent: 2) }
  }
  if !report.otherFiles.isEmpty {
    page.gap()
    page.say("Files that come out otherwise now", .strong)
    page.list(report.otherFiles.map(visibleText))
  }
  if let version = report.version, let command = report.command {
    page.gap()
    page.facts([
      ("made by", "entrepot \(version)"), ("command", command), ("manifest", report.manifestSHA256 ?? ""),
    ])
  }
  return page.text
}

extension VerifyReport {
  fileprivate var verdict: String {
    let whole =
      problems.isEmpty
      ? "The pack is whole: \(counted(files, "file")) have their digests."
      : "The pack is not as it was made: \(counted(problems.count, "problem"))."
    switch rerun {
    case .same: return "Same. \(whole) The command gives the same again."
    case .differs:
      let places = differenceCount > 0 ? ["another report (\(counted(differenceCount, "place")))"] : []
      let others = otherFiles.isEmpty ? [] : ["\(counted(otherFiles.count, "other file")) otherwise"]
      return "Differs. \(whole) The command gives \((places + others).joined(separator: ", and "))."
    case .notDone: return "\(problems.isEmpty ? "" : "Differs. ")\(whole) The command was not run again."
    }
  }
}
