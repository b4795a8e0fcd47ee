internal import CSHA256

/// SHA-256 (FIPS 180-4), so that a report can name the very file it was made from.
///
/// Linux has no such function among the toolchain's own libraries.
public struct SHA256: Sendable {
  private var state: SIMD8<UInt32> = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]
  private var rest: [UInt8] = []
  private var byteCount: UInt64 = 0
  private let usesInstructions: Bool

  /// A digest of nothing yet, by the processor's own instructions where it has them: six times as fast.
  public init() { self.init(usesInstructions: SHA256.hasInstructions) }

  init(usesInstructions: Bool) { self.usesInstructions = usesInstructions && SHA256.hasInstructions }

  static let hasInstructions = entrepot_sha256_is_available()

  /// The digest of `bytes` as 64 hexadecimal digits.
  public static func hex(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    unsafe bytes.withUnsafeBytes { unsafe hash.update($0) }
    return hash.finish()
  }

  /// Takes in more bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    byteCount += UInt64(bytes.count)
    var offset = 0
    if !rest.isEmpty {
      offset = min(64 - rest.count, bytes.count)
      unsafe rest.append(contentsOf: bytes[..<offset])
      guard rest.count == 64 else { return }
      let block = rest
      unsafe block.withUnsafeBytes { unsafe compress($0) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = (bytes.count - offset) / 64 * 64
    if whole > 0 { unsafe compress(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + whole])) }
    unsafe rest.append(contentsOf: bytes[(offset + whole)...])
  }

  /// The digest as 64 hexadecimal digits; the value is used up.
  public mutating func finish() -> String {
    let bits = byteCount * 8
    var tail = rest + [0x80]
    tail += [UInt8](repeating: 0, count: (120 - tail.count % 64) % 64)
    tail += (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
    unsafe tail.withUnsafeBytes { unsafe compress($0) }
    return (0..<8).map { word in
      let digits = String(state[word], radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// Takes in whole blocks of 64 bytes.
  private mutating func compress(_ blocks: UnsafeRawBufferPointer) {
    guard usesInstructions else { return unsafe compressPlainly(blocks) }
    // Safe: the state has eight words in order, and there are as many blocks as counted.
    unsafe withUnsafeMutableBytes(of: &state) { state in
      unsafe SHA256.constants.withUnsafeBufferPointer { constants in
        unsafe entrepot_sha256_blocks(
          state.baseAddress!.assumingMemoryBound(to: UInt32.self),
          blocks.baseAddress!.assumingMemoryBound(to: UInt8.self), blocks.count / 64, constants.baseAddress!)
      }
    }
  }

  private mutating func compressPlainly(_ blocks: UnsafeRawBufferPointer) {
    unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      unsafe SHA256.constants.withUnsafeBufferPointer { constants in
        for block in stride(from: 0, to: blocks.count, by: 64) {
          for i in 0..<16 {
            let word = unsafe blocks.loadUnaligned(fromByteOffset: block &+ i &* 4, as: UInt32.self)
            unsafe words[i] = UInt32(bigEndian: word)
          }
          unsafe SHA256.expand(words)
          state = unsafe state &+ SHA256.rounds(state, words, constants)
        }
      }
    }
  }

  @inline(__always)
  private static func expand(_ words: UnsafeMutableBufferPointer<UInt32>) {
    for i in 16..<64 {
      let (a, b) = unsafe (words[i &- 15], words[i &- 2])
      let s0 = rotated(a, 7) ^ rotated(a, 18) ^ (a &>> 3)
      let s1 = rotated(b, 17) ^ rotated(b, 19) ^ (b &>> 10)
      unsafe words[i] = words[i &- 16] &+ s0 &+ words[i &- 7] &+ s1
    }
  }

  @inline(__always)
  private static func rounds(
    _ state: SIMD8<UInt32>, _ words: UnsafeMutableBufferPointer<UInt32>,
    _ constants: UnsafeBufferPointer<UInt32>
  ) -> SIMD8<UInt32> {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in stride(from: 0, to: 64, by: 4) {
      // Four rounds with the names moved on instead of the values.
      unsafe round(a, b, c, &d, e, f, g, &h, words[i] &+ constants[i])
      unsafe round(h, a, b, &c, d, e, f, &g, words[i &+ 1] &+ constants[i &+ 1])
      unsafe round(g, h, a, &b, c, d, e, &f, words[i &+ 2] &+ constants[i &+ 2])
      unsafe round(f, g, h, &a, b, c, d, &e, words[i &+ 3] &+ constants[i &+ 3])
      (a, b, c, d, e, f, g, h) = (e, f, g, h, a, b, c, d)
    }
    return SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
  ) {
    let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let choice = (e & f) ^ (~e & g)
    let first = h &+ sum1 &+ choice &+ word
    let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    let majority = (a & b) ^ (a & c) ^ (b & c)
    d = d &+ first
    h = first &+ sum0 &+ majority
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// First 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
