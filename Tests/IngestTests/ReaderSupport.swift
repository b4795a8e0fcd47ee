import Foundation
import GraphCore
import Trade
import WorkPool

@testable import Ingest

/// A folder for the files of one test, gone with it.
final class Workbench {
  let folder: URL

  init() {
    folder = FileManager.default.temporaryDirectory.appending(path: "entrepot-\(UUID().uuidString)")
    try! FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file and returns its path.
  func file(_ bytes: [UInt8], _ name: String = "t.csv") -> String {
    let url = folder.appending(path: name)
    try! Data(bytes).write(to: url)
    return url.path
  }

  func file(_ text: String, _ name: String = "t.csv") -> String { file(Array(text.utf8), name) }

  /// A pipe in the folder that somebody writes `bytes` to, in pieces.
  func pipe(_ bytes: [UInt8], _ name: String, pieces: Int = 7) -> String {
    let path = folder.appending(path: name).path
    precondition(unsafe mkfifo(path, 0o600) == 0)
    Thread.detachNewThread {
      guard let handle = FileHandle(forWritingAtPath: path) else { return }
      let size = max(1, bytes.count / pieces)
      for start in stride(from: 0, to: bytes.count, by: size) {
        try? handle.write(contentsOf: bytes[start..<min(start + size, bytes.count)])
      }
      try? handle.close()
    }
    return path
  }
}

extension InputSettings {
  init(chunkSize: Int, delimiter: UInt8? = nil, encoding: TextEncoding? = nil) {
    self.init()
    self.chunkSize = chunkSize
    dialect = DialectOverrides(encoding: encoding, delimiter: delimiter)
    // Fewer layouts are sooner laid over a header; which one is chosen is not the question here.
    layouts = Layouts.builtIn.filter { ["reference", "ru-customs"].contains($0.id) }
  }
}

/// Reads files with so many workers and chunks of so many bytes.
func readFiles(_ paths: [String], _ settings: InputSettings, workers: Int) throws -> (
  inputs: [OpenedInput], read: ReadShipments
) {
  let inputs = try paths.map { try OpenedInput($0, settings) }
  let reader = ShipmentReader(settings: settings, keepsQuarantine: true, pool: WorkPool(workers: workers))
  return (inputs, try reader.read(inputs))
}

/// A gzip member that holds `bytes` as they are, in blocks of up to `block` bytes (RFC 1951, section 3.2.4).
func storedGzip(_ bytes: [UInt8], block: Int = 60_000) -> [UInt8] {
  var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
  var start = 0
  repeat {
    let end = min(start + block, bytes.count)
    let length = UInt16(end - start)
    packed.append(end == bytes.count ? 1 : 0)
    for word in [length, ~length] { packed += [UInt8(word & 255), UInt8(word >> 8)] }
    packed += bytes[start..<end]
    start = end
  } while start < bytes.count
  for word in [crc32(bytes), UInt32(bytes.count)] {
    packed += (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) }
  }
  return packed
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc: UInt32 = ~0
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
  return ~crc
}

/// Bytes packed by the gzip of the machine; stored ones where it has none.
func packedGzip(_ bytes: [UInt8]) -> [UInt8] {
  let bench = Workbench()
  let path = bench.file(bytes, "packed")
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["gzip", "-n", "-k", path]
  guard (try? process.run()) != nil else { return storedGzip(bytes) }
  process.waitUntilExit()
  guard let data = FileManager.default.contents(atPath: path + ".gz") else { return storedGzip(bytes) }
  return Array(data)
}
