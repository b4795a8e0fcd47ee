/// The entries of a list, packed: each is unpacked when it is asked for.
///
/// A million entries as arrays of strings take a gigabyte and more, most of it the headers of small allocations.
/// Here an entry is a run of bytes in a block, and texts that many entries share are kept once.
public struct ListedParties: RandomAccessCollection, Sendable {
  private var blocks: [[UInt8]] = []
  /// Where each entry begins.
  private var places: [Place] = []
  private var shared: [String] = []

  private struct Place: Sendable {
    let block: UInt32
    let offset: UInt32
  }

  /// Bytes of a block; a longer entry has one of its own.
  private static let blockSize = 1 << 18

  /// No entries.
  public init() {}

  /// These entries.
  public init(_ parties: some Sequence<ListedParty>) {
    var packer = PartyPacker()
    for party in parties { append(party, with: &packer) }
  }

  /// First place.
  public var startIndex: Int { 0 }
  /// Behind the last place.
  public var endIndex: Int { places.count }

  /// The entry at a place. O(its length).
  public subscript(index: Int) -> ListedParty {
    let place = places[index]
    var unpacker = PartyUnpacker(bytes: blocks[Int(place.block)], from: Int(place.offset), shared: shared)
    return unpacker.party()
  }

  /// Hands out every entry and its place, and forgets each block behind its last entry; nothing is left.
  mutating func drain(_ body: (Int, ListedParty) -> Void) {
    var block = 0
    for index in places.indices {
      while block < Int(places[index].block) {
        blocks[block] = []
        block += 1
      }
      body(index, self[index])
    }
    self = ListedParties()
  }

  /// Adds an entry; all entries of a collection go through one packer.
  mutating func append(_ party: ListedParty, with packer: inout PartyPacker) {
    packer.pack(party)
    if shared.count < packer.shared.count { shared += packer.shared[shared.count...] }
    if blocks.isEmpty || blocks[blocks.count - 1].count + packer.bytes.count > ListedParties.blockSize {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(Swift.max(ListedParties.blockSize, packer.bytes.count))
    }
    let last = blocks.count - 1
    places.append(Place(block: UInt32(last), offset: UInt32(blocks[last].count)))
    blocks[last] += packer.bytes
  }
}
