/// Names of files in a pack: plain letters on any system, whatever the inputs are called.
enum PackNames {
  static let manifest = "manifest.json"
  static let sums = "SHA256SUMS"
  static let report = "report.json"

  /// The last part of a path, with nothing in it but letters, digits, `.`, `_` and `-`; `gz` at its end is left out, as
  /// contents are packed as they are unpacked.
  static func plain(_ path: String, unpacked: Bool = false) -> String {
    var name = path.split(separator: "/").last.map(String.init) ?? "input"
    if unpacked, name.lowercased().hasSuffix(".gz") { name.removeLast(3) }
    let letters = name.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(scalar.value))
      return isPlain || scalar == "." || scalar == "_" || scalar == "-" ? Character(scalar) : "_"
    }
    let kept = String(letters.suffix(60))
    return kept.allSatisfy { $0 == "." } ? "input" : kept
  }
}
