/// What is in an evidence pack, and what a rerun needs: `manifest.json`.
public struct PackManifest: Sendable, Equatable, Codable {
  /// Name and version of the format that this version writes.
  public static let currentSchema = "entrepot.pack/1"
  /// The format of this value.
  public var schema = PackManifest.currentSchema
  /// Version of the product, and the command as it would be typed.
  public var version: String, command: String
  /// The same command word by word, behind the program's name.
  public var words: [String]
  /// Every setting that can change the answer, defaults included.
  public var settings: [Receipt.Setting]
  /// Regime id and SHA-256 of its file.
  public var regimes: [Receipt.RegimeStamp]
  /// Watchlists as a whole; the pack holds no more of them than entries that were matched.
  public var lists: [ListAccount]
  /// Every input with its SHA-256 and where its rows went.
  public var inputs: [InputAccount]
  /// Files of the user's own that say how to read, what is forbidden, or who is who.
  public var settingFiles: [SettingFile]
  /// What could not be packed, and why: whole sentences.
  public var notes: [String]
  /// Every other file of the pack but `SHA256SUMS`, by name.
  public var files: [File]

  /// A file that an option named.
  public struct SettingFile: Sendable, Equatable, Codable {
    /// The option without dashes, the path as it was given, the file of the pack, and its SHA-256.
    public var option: String, path: String, file: String, sha256: String
    /// All parts as described above.
    public init(option: String, path: String, file: String, sha256: String) {
      (self.option, self.path, self.file, self.sha256) = (option, path, file, sha256)
    }
  }

  /// A file of the pack.
  public struct File: Sendable, Equatable, Codable {
    /// Its name in the pack, its length, and its SHA-256.
    public var name: String, bytes: Int, sha256: String
    /// All parts as described above.
    public init(name: String, bytes: Int, sha256: String) {
      (self.name, self.bytes, self.sha256) = (name, bytes, sha256)
    }
  }

  /// All parts as described above.
  public init(
    receipt: Receipt, words: [String], lists: [ListAccount], inputs: [InputAccount],
    settingFiles: [SettingFile], notes: [String], files: [File]
  ) {
    (version, command, self.words) = (receipt.version, receipt.command, words)
    (settings, regimes, self.lists, self.inputs) = (receipt.settings, receipt.regimes, lists, inputs)
    (self.settingFiles, self.notes, self.files) = (settingFiles, notes, files)
  }
}

/// The forms in which a pack holds the report: name and contents. A further form is one line here.
///
/// Text is laid out for paper, not for the terminal that is at hand.
public func packedForms(of report: Report) throws(ReportingError) -> [(name: String, text: String)] {
  [
    ("report.json", try jsonText(report)),
    ("report.txt", terminalText(report, style: TextStyle(width: 100, fullNames: true, top: nil))),
    ("report.html", htmlText(report)),
    ("findings.csv", findingsCSVText(report)),
  ]
}
