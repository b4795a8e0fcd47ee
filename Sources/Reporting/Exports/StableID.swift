/// An id made of contents alone: the same firm has it in every export of every report.
///
/// 64 bits of FNV-1a (Fowler, Noll, Vo; RFC 9923), mixed once more as MurmurHash3 does at its end, in hexadecimal digits.
/// It tells things apart that happen to be there, it is no proof against somebody who looks for two names of one id.
func stableID(_ prefix: String, _ parts: String...) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  for part in parts {
    for byte in part.utf8 { take(byte) }
    take(0xFF)  // no byte of UTF-8, so that "ab", "c" and "a", "bc" differ
  }
  hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
  hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
  hash ^= hash >> 33
  let digits = String(hash, radix: 16)
  return prefix + String(repeating: "0", count: 16 - digits.count) + digits
}
