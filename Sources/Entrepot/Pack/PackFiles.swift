internal import Ingest
public import Reporting

/// The files of a pack as they were read, and whether they are those that were written.
public struct PackFiles: Sendable {
  /// Relative name and contents.
  public let files: [(name: String, bytes: [UInt8])]
  /// Whether an archive is laid out as this program does it.
  let isPlain: Bool

  /// The manifest, if there is one that can be read.
  public var manifest: PackManifest? {
    self[PackNames.manifest].flatMap { try? PackManifest(json: String(decoding: $0, as: UTF8.self)) }
  }

  var isPack: Bool { manifest != nil }

  /// The contents of a file.
  public subscript(name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }

  /// The report that is packed.
  public var report: String? { self[PackNames.report].map { String(decoding: $0, as: UTF8.self) } }

  /// What is not as it was made: whole sentences, none where all is well.
  public var problems: [String] {
    var lines: [String] = []
    guard let manifest else {
      return ["There is no \(PackNames.manifest) that can be read, so this is no evidence pack."]
    }
    var known: Set<String> = [PackNames.manifest, PackNames.sums]
    for file in manifest.files {
      known.insert(file.name)
      guard let bytes = self[file.name] else {
        lines.append("\(visibleText(file.name)) is missing.")
        continue
      }
      if bytes.count != file.bytes || SHA256.hex(bytes) != file.sha256 {
        lines.append("\(visibleText(file.name)) was changed: it has not the SHA-256 that the manifest says.")
      }
    }
    for file in files where !known.contains(file.name) {
      lines.append("\(visibleText(file.name)) is not of the pack.")
    }
    if self[PackNames.sums] != PackSums.bytes(of: files) {
      lines.append(
        "\(PackNames.sums) does not have the digests of these files: it, the manifest or one of them was changed."
      )
    }
    if !isPlain { lines.append("The archive was packed or changed by another program.") }
    return lines
  }
}
