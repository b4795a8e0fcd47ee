internal import GraphCore
internal import Trade

/// Numbers the distinct (text, country) pairs that one worker meets, in the order of their first appearance.
///
/// Open addressing with linear probing in slots of 16 bytes, at most a third full; texts stand in one arena. Rows
/// come in batches, and each stage of a batch is a loop of its own, so that cache misses overlap: hash all, load
/// all slots, touch all texts, then compare (measured: 1.7 times the speed of a look-up per cell).
@safe struct InternTable: ~Copyable {
  /// One entry of the table: 32 bits of the hash, number + 1 (0 = free), place and length of the text.
  struct Slot: BitwiseCopyable, Sendable {
    var hash: UInt32 = 0
    var number: UInt32 = 0
    var place: UInt64 = 0  // offset << 24 | length
  }
  /// A text to be numbered.
  @safe struct Key {
    var start: UnsafeRawPointer
    var count: UInt32
    var tag: UInt16
    var hash: UInt64
    var slot = Slot()
  }
  /// Rows in a batch.
  static let batch = 64
  /// Longer texts are cut; a name of 16 MiB is none.
  static let longest = (1 << 24) - 1

  private var table: ColumnStorage<Slot>
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var texts: ColumnStorage<UInt8>
  private var arena: UnsafeMutableRawPointer
  private var arenaCount = 0
  /// Distinct pairs so far.
  private(set) var count = 0
  /// Hash and place of each pair, by number.
  private(set) var entries: [(hash: UInt64, place: UInt64)] = []

  init() {
    mask = (1 << 14) - 1
    table = ColumnStorage(capacity: mask + 1)
    unsafe slots = table.base
    texts = ColumnStorage(capacity: 1 << 20)
    unsafe arena = UnsafeMutableRawPointer(texts.base)
  }

  /// Numbers `count` keys whose `start`, `count`, `tag` and `hash` are set; writes the numbers to `numbers`.
  mutating func number(
    _ keys: UnsafeMutablePointer<Key>, _ count: Int, into numbers: UnsafeMutablePointer<UInt32>
  ) {
    // Safe: slots are indexed under the mask, arena places were written by `add`; 16 bytes of slack follow both
    // the arena's last text and the caller's buffer.
    for i in 0..<count {
      unsafe keys[i].slot = slots[Int(truncatingIfNeeded: keys[i].hash) & mask]
    }
    var sink: UInt8 = 0
    for i in 0..<count {
      let place = unsafe keys[i].slot.place
      unsafe sink ^= arena.load(fromByteOffset: Int(place >> 24), as: UInt8.self)
      unsafe sink ^= arena.load(fromByteOffset: Int(place >> 24 &+ place & 0xFF_FFFF), as: UInt8.self)
    }
    withExtendedLifetime(sink) {}
    for i in 0..<count {
      let key = unsafe keys[i]
      if key.slot.number != 0, matches(key, key.slot) {
        unsafe numbers[i] = key.slot.number &- 1
      } else {
        unsafe numbers[i] = number(key)
      }
    }
  }

  /// Numbers one key.
  mutating func number(_ key: Key) -> UInt32 {
    var index = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let slot = unsafe slots[index]
      if slot.number == 0 { return add(key, at: index) }
      if matches(key, slot) { return slot.number &- 1 }
      index = (index &+ 1) & mask
    }
  }

  @inline(__always)
  private func matches(_ key: Key, _ slot: Slot) -> Bool {
    guard slot.hash == UInt32(truncatingIfNeeded: key.hash >> 32) else { return false }
    guard Int(slot.place & 0xFF_FFFF) == Int(key.count) else { return false }
    let text = unsafe arena + Int(slot.place >> 24)
    return unsafe text.loadUnaligned(as: UInt16.self) == key.tag
      && bytesEqual(text + 2, key.start, Int(key.count))
  }

  private mutating func add(_ key: Key, at index: Int) -> UInt32 {
    let needed = arenaCount + Int(key.count) + 2
    if needed + 32 > texts.capacity { growArena(toHold: needed + 32) }
    unsafe (arena + arenaCount).storeBytes(of: key.tag, as: UInt16.self)
    unsafe (arena + arenaCount + 2).copyMemory(from: key.start, byteCount: Int(key.count))
    let place = UInt64(arenaCount) << 24 | UInt64(key.count)
    arenaCount = needed
    count += 1
    unsafe slots[index] = Slot(
      hash: UInt32(truncatingIfNeeded: key.hash >> 32), number: UInt32(count), place: place)
    entries.append((key.hash, place))
    if count * 3 > mask { growSlots() }
    return UInt32(count - 1)
  }

  private mutating func growArena(toHold needed: Int) {
    let larger = ColumnStorage<UInt8>(capacity: max(needed, texts.capacity * 4))
    let start = unsafe UnsafeMutableRawPointer(larger.base)
    unsafe start.copyMemory(from: arena, byteCount: arenaCount)
    unsafe (texts, arena) = (larger, start)
  }

  private mutating func growSlots() {
    let size = (mask + 1) * 4
    table = ColumnStorage(capacity: size)
    unsafe slots = table.base
    mask = size - 1
    for (number, entry) in entries.enumerated() {
      var index = Int(truncatingIfNeeded: entry.hash) & mask
      while unsafe slots[index].number != 0 { index = (index &+ 1) & mask }
      unsafe slots[index] = Slot(
        hash: UInt32(truncatingIfNeeded: entry.hash >> 32), number: UInt32(number + 1), place: entry.place)
    }
  }

  /// Lends tag and bytes of the pair `number` to `body`.
  func withEntry<Answer>(_ number: Int, _ body: (UInt16, UnsafeRawBufferPointer) -> Answer) -> Answer {
    let place = entries[number].place
    let text = unsafe UnsafeRawPointer(arena) + Int(place >> 24)
    let bytes = unsafe UnsafeRawBufferPointer(start: text + 2, count: Int(place & 0xFF_FFFF))
    return unsafe body(text.loadUnaligned(as: UInt16.self), bytes)
  }
}

/// A table of names that nobody adds to any more.
// Safe: read only.
final class InternedNames: @unchecked Sendable {
  let table: InternTable

  init(_ table: consuming InternTable) { self.table = table }
}
