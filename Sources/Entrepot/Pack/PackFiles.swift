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

  /// Whether they are a pack, and nothing that is not of it, going by names.
  var isPackAlone: Bool {
    guard let manifest else { return false }
    let known = PackFiles.names(of: manifest)
    return files.allSatisfy { known.contains($0.name) }
  }

  /// The files that a pack should have.
  static func names(of manifest: PackManifest) -> Set<String> {
    Set(manifest.files.map(\.name) + [PackNames.manifest, PackNames.sums])
  }

  /// The contents of a file.
  public subscript(name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }

  /// The name of the report among them.
  public static let reportName = PackNames.report

  /// The report that is packed.
  public var report: String? { self[PackNames.report].map { String(decoding: $0, as: UTF8.self) } }

  /// SHA-256 of the manifest.
  public var manifestDigest: String? { self[PackNames.manifest].map { SHA256.hex($0) } }

  /// Names of the files that another pack has otherwise, or has not, or alone has; where anything but the manifest and its
  /// sums differs, these are left out, as they differ with it.
  public func differences(from other: EvidencePack) -> [String] {
    let others = Dictionary(uniqueKeysWithValues: other.files.map { ($0.name, $0.bytes) })
    let own = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
    let names = Set(others.keys).union(own.keys).filter { others[$0] != own[$0] }.sorted()
    let telling = names.filter { $0 != PackNames.manifest && $0 != PackNames.sums }
    return telling.isEmpty ? names : telling
  }

  /// What is not as it was made: whole sentences, none where all is well.
  public var problems: [String] {
    var lines: [String] = []
    guard let manifest else {
      return ["There is no \(PackNames.manifest) that can be read, so this is no evidence pack."]
    }
    let known = PackFiles.names(of: manifest)
    for file in manifest.files {
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
    let digests = manifest.files.map { ($0.name, $0.sha256) } + [(PackNames.manifest, manifestDigest ?? "")]
    if self[PackNames.sums] != PackSums.bytes(of: digests) {
      lines.append("\(PackNames.sums) does not go with the manifest: one of the two was changed.")
    }
    if !isPlain { lines.append("The archive was packed or changed by another program.") }
    return lines
  }
}
