import Foundation
import TestSupport
import Testing

@testable import Ingest

@Test func `the digests of the standard's own examples`() {
  #expect(SHA256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  #expect(
    SHA256.hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  #expect(
    SHA256.hex(Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
      == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  #expect(
    SHA256.hex([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
      == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
}

@Test func `a digest does not depend on the pieces`() {
  var generator = SplitMix64(seed: 41)
  for count in [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1_000] {
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    for _ in 0..<20 {
      let hash = StreamHash()
      var start = 0
      while start < count {
        let end = min(count, start + Int.random(in: 0...130, using: &generator))
        unsafe bytes[start..<end].withUnsafeBytes { unsafe hash.update($0) }
        start = end
      }
      #expect(hash.finish() == SHA256.hex(bytes))
      #expect(hash.finish() == SHA256.hex(bytes), "asked twice")
    }
  }
}

@Test func `digests of all lengths are those of sha256sum`() throws {
  let bench = Workbench()
  let names = (0...200).map { count in
    bench.file((0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + count) }, "\(1_000 + count)")
  }
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["sha256sum"] + names
  let pipe = Pipe()
  process.standardOutput = pipe
  guard (try? process.run()) != nil, let data = try pipe.fileHandleForReading.readToEnd() else { return }
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { return }
  let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
  #expect(lines.count == 201)
  for (line, name) in zip(lines, names) {
    #expect(try line.prefix(64) == InputFile(name).digest())
  }
}

@Test func `the processor's instructions give the digests of the plain way`() {
  var generator = SplitMix64(seed: 42)
  for _ in 0..<300 {
    let bytes = (0..<Int.random(in: 0...700, using: &generator)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    var (plain, fast) = (SHA256(usesInstructions: false), SHA256(usesInstructions: true))
    for start in stride(from: 0, to: bytes.count, by: 150) {
      unsafe bytes[start..<min(start + 150, bytes.count)].withUnsafeBytes {
        unsafe plain.update($0)
        unsafe fast.update($0)
      }
    }
    #expect(plain.finish() == fast.finish())
  }
}
