import Foundation

/// A file of the shared names or watchlists beside the package, unpacked; `nil` where it is not there.
func sharedText(_ path: String) -> String? {
  var folder = URL(filePath: #filePath)
  for _ in 0..<5 {
    folder = folder.deletingLastPathComponent()
    let file = folder.appending(path: "shared/data/\(path)")
    guard FileManager.default.fileExists(atPath: file.path) else { continue }
    guard path.hasSuffix(".gz") else {
      return (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = try? pipe.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return data.map { String(decoding: $0, as: UTF8.self) }
  }
  return nil
}

/// Fields of quoted comma separated text; enough for the shared files.
func csvRows(_ text: String, separator: Character = ",") -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var field = ""
  var isQuoted = false
  for character in text {
    if isQuoted {
      if character == "\"" { isQuoted = false } else { field.append(character) }
    } else if character == "\"" {
      isQuoted = true
    } else if character == separator {
      row.append(field)
      field = ""
    } else if character.isNewline {
      rows.append(row + [field])
      (row, field) = ([], "")
    } else {
      field.append(character)
    }
  }
  if !row.isEmpty { rows.append(row + [field]) }
  return rows
}
