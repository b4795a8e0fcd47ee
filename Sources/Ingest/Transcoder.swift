/// Turns a stream of bytes in any of our encodings into UTF-8, piece by piece.
///
/// Pieces may end anywhere, also in the middle of a character: the answer is the same for every cut (a test
/// proves it). An invalid sequence becomes one U+FFFD and is counted; nothing is left out.
public struct Transcoder: Sendable {
  /// The encoding of the input.
  public let encoding: TextEncoding
  /// Invalid sequences so far; each became U+FFFD in the output.
  public private(set) var invalidCount = 0
  /// The bytes of a character that the last piece cut, at most 3.
  private var pending: [UInt8] = []

  /// A transcoder at the beginning of a stream. It does not look for a byte order mark.
  public init(from encoding: TextEncoding) { self.encoding = encoding }

  /// Appends the UTF-8 of `bytes` to `output`; a cut character waits for the next piece. O(bytes).
  public mutating func append(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
    if pending.isEmpty { return convert(bytes, isLast: false, to: &output) }
    var joined = pending
    pending = []
    joined.reserveCapacity(joined.count + bytes.count)
    for index in bytes.indices { joined.append(bytes[index]) }
    convert(joined.span, isLast: false, to: &output)
  }

  /// Ends the stream: a character that was cut is invalid.
  public mutating func finish(to output: inout [UInt8]) {
    let rest = pending
    pending = []
    convert(rest.span, isLast: true, to: &output)
  }

  private mutating func convert(_ bytes: Span<UInt8>, isLast: Bool, to output: inout [UInt8]) {
    output.reserveCapacity(output.count + bytes.count * 3 / 2)
    switch encoding {
    case .utf8: read(bytes, isLast, &output, DecodedScalar.utf8)
    case .utf16LE: read(bytes, isLast, &output, DecodedScalar.utf16LE)
    case .utf16BE: read(bytes, isLast, &output, DecodedScalar.utf16BE)
    case .windows1251: read(bytes, isLast, &output, DecodedScalar.windows1251)
    case .windows1252: read(bytes, isLast, &output, DecodedScalar.windows1252)
    case .gb18030: read(bytes, isLast, &output, DecodedScalar.gb18030)
    }
  }

  /// Reads one character after the other with `next`, until the bytes end or cut the next character.
  @inline(__always)
  private mutating func read(
    _ bytes: Span<UInt8>, _ isLast: Bool, _ output: inout [UInt8],
    _ next: (Span<UInt8>, Int) -> DecodedScalar
  ) {
    var index = 0
    while index < bytes.count {
      switch next(bytes, index) {
      case .scalar(let scalar, let length):
        Transcoder.put(scalar, to: &output)
        index += length
      case .invalid(let length):
        replace(to: &output)
        index += length
      case .cut where isLast:
        replace(to: &output)
        index = bytes.count
      case .cut:
        for rest in index..<bytes.count { pending.append(bytes[rest]) }
        return
      }
    }
  }

  private mutating func replace(to output: inout [UInt8]) {
    invalidCount += 1
    Transcoder.put(0xFFFD, to: &output)
  }

  @inline(__always)
  private static func put(_ scalar: UInt32, to output: inout [UInt8]) {
    if scalar < 0x80 { return output.append(UInt8(scalar)) }
    let last = UInt8(scalar & 0x3F) | 0x80
    let middle = UInt8(scalar >> 6 & 0x3F) | 0x80
    if scalar < 0x800 {
      output.append(UInt8(scalar >> 6) | 0xC0)
      return output.append(last)
    }
    if scalar < 0x1_0000 {
      output.append(UInt8(scalar >> 12) | 0xE0)
    } else {
      output.append(UInt8(scalar >> 18) | 0xF0)
      output.append(UInt8(scalar >> 12 & 0x3F) | 0x80)
    }
    output.append(middle)
    output.append(last)
  }
}
