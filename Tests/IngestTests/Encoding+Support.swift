import Foundation
import Ingest

#if canImport(Glibc)
  import Glibc
#endif

extension TextEncoding {
  /// The bytes of a text by the C library, which knows nothing of our tables; `nil` where a letter has none.
  func encode(_ text: String) -> [UInt8]? {
    switch self {
    case .utf8: return Array(text.utf8)
    case .utf16LE: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BE: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1251: return iconvBytes(text, "CP1251")
    case .windows1252: return iconvBytes(text, "CP1252")
    case .gb18030: return iconvBytes(text, "GB18030")
    }
  }

  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LE: [0xFF, 0xFE]
    case .utf16BE: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    default: []
    }
  }
}

private func iconvBytes(_ text: String, _ name: String) -> [UInt8]? {
  #if canImport(Glibc)
    let descriptor = unsafe iconv_open(name, "UTF-8")
    defer { _ = unsafe iconv_close(descriptor) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 8)
    var (inputLeft, outputLeft) = (input.count, output.count)
    let failed = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        return unsafe iconv(descriptor, &from, &inputLeft, &to, &outputLeft) == .max
      }
    }
    return failed ? nil : output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
  #else
    return nil
  #endif
}

/// A file of the shared data beside the package, unpacked; `nil` where it is not there.
func sharedFile(_ path: String) -> [UInt8]? {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  for base in [root, root.deletingLastPathComponent()] {
    let file = base.appending(path: "shared/\(path)")
    guard FileManager.default.fileExists(atPath: file.path) else { continue }
    return path.hasSuffix(".gz") ? unpacked(file) : (try? Data(contentsOf: file)).map(Array.init)
  }
  return nil
}

private func unpacked(_ file: URL) -> [UInt8]? {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["gzip", "-dc", file.path]
  let pipe = Pipe()
  process.standardOutput = pipe
  guard (try? process.run()) != nil else { return nil }
  let data = try? pipe.fileHandleForReading.readToEnd()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? data.map(Array.init) : nil
}
