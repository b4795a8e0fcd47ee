/// A `--encoding` or `--delimiter` that the file contradicts.
public struct OverrideMisfit: Equatable, Sendable {
  /// `--encoding` or `--delimiter`.
  public let option: String
  /// What the user said, and what is found by looking.
  public let given: String, found: String

  /// An option with both its values.
  public init(option: String, given: String, found: String) {
    (self.option, self.given, self.found) = (option, given, found)
  }

  /// The overrides that differ from what is found by looking, if more columns are recognised that way.
  ///
  /// - Parameter recognised: Columns that are recognised with the overrides.
  static func all(
    _ head: [UInt8], isWhole: Bool, _ settings: InputSettings, recognised: Int, file: String
  ) -> [OverrideMisfit] {
    let given = settings.dialect
    guard given != DialectOverrides(),
      let found = try? Dialect.detect(head: head, isWhole: isWhole, file: file)
    else { return [] }
    var misfits: [OverrideMisfit] = []
    if let encoding = given.encoding, encoding != found.encoding {
      misfits.append(
        .init(option: "--encoding", given: encoding.rawValue, found: found.encoding.rawValue))
    }
    if let delimiter = given.delimiter, delimiter != found.delimiter {
      misfits.append(
        .init(
          option: "--delimiter", given: Dialect.name(of: delimiter), found: Dialect.name(of: found.delimiter))
      )
    }
    guard !misfits.isEmpty else { return [] }
    let rows = headRecords(head, dialect: found, isWhole: isWhole, limit: 200)
    guard let header = rows.first else { return [] }
    let mapping = try? ColumnMapping.choose(
      header: header, samples: Array(rows.dropFirst()), layouts: settings.layouts, file: file)
    return (mapping?.choices.count ?? 0) > recognised ? misfits : []
  }

  /// `--delimiter semicolon probably does not fit: by looking, comma is found`.
  var note: String { "\(option) \(given) probably does not fit: by looking, \(found) is found" }
}
