internal import GraphCore

/// One text per row, for columns in which nearly every text is different: bytes in blocks, nothing interned.
///
/// A block holds the rows of one chunk of the input; empty texts are missing.
public struct TextColumn: Sendable {
  /// The texts of consecutive rows.
  public struct Block: Sendable {
    /// First row of the block.
    public let firstRow: Int
    /// UTF-8 bytes of all texts, one after the other.
    public let bytes: [UInt8]
    /// One border in `bytes` more than the block has rows.
    public let offsets: [UInt32]

    /// The texts of neighbouring rows.
    ///
    /// - Parameter offsets: One border more than there are rows; first 0, ascending.
    public init(firstRow: Int, bytes: [UInt8], offsets: [UInt32]) {
      (self.firstRow, self.bytes, self.offsets) = (firstRow, bytes, offsets)
    }
  }

  let blocks: [Block]

  /// - Parameter blocks: Ascending by first row; rows in no block have no text.
  public init(blocks: [Block]) { self.blocks = blocks.filter { $0.offsets.count > 1 } }

  /// A column that holds `texts`.
  public init(_ texts: [String]) {
    var bytes: [UInt8] = []
    var offsets: [UInt32] = [0]
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      offsets.append(UInt32(bytes.count))
    }
    self.init(blocks: [Block(firstRow: 0, bytes: bytes, offsets: offsets)])
  }

  /// The bytes of one text; empty where missing. O(log blocks).
  public func bytes(_ shipment: ShipmentID) -> ArraySlice<UInt8> {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].firstRow <= shipment.row { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return [] }
    let block = blocks[low - 1]
    let index = shipment.row - block.firstRow
    guard index + 1 < block.offsets.count else { return [] }
    return block.bytes[Int(block.offsets[index])..<Int(block.offsets[index + 1])]
  }

  /// One text, or `nil` where missing.
  public func text(_ shipment: ShipmentID) -> String? {
    let bytes = bytes(shipment)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
