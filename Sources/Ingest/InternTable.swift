internal import GraphCore
internal import Trade

/// Numbers the distinct (text, country) pairs that one worker meets, in the order of their first appearance.
///
/// Open addressing with linear probing in slots of 8 bytes, at most a third full; texts stand in one arena, each
/// behind its number. Rows come in batches, and each stage of a batch is a loop of its own, so that cache misses
/// overlap: hash all, load all slots, touch all texts, then compare (measured: 1.7 times the speed of a look-up
/// per cell).
///
///     slot     24 bits of the hash | 40 bits place of the entry / 8 + 1; zero is free
///     entry    number, 4 bytes | length of the text, 4 bytes | tag, 2 bytes | text | up to the next multiple of 8
@safe struct InternTable: ~Copyable {
  /// A text to be numbered.
  @safe struct Key {
    var start: UnsafeRawPointer
    var count: UInt32
    var tag: UInt16
    var hash: UInt64
    var slot: UInt64 = 0
    /// A byte of the entry's end. It is stored only so that its load stays in the program.
    var touched: UInt8 = 0
  }
  /// Rows in a batch.
  static let batch = 64
  /// Longer texts are cut; a name of 16 MiB is none.
  static let longest = (1 << 24) - 1
  /// Bytes of an entry before its text.
  private static let header = 10
  /// Bytes behind the last entry that are kept readable.
  private static let slack = 80
  private static let placeMask: UInt64 = (1 << 40) - 1

  private var table: ColumnStorage<UInt64>
  private var slots: UnsafeMutablePointer<UInt64>
  private var mask: Int
  private var texts: ColumnStorage<UInt8>
  private var arena: UnsafeMutableRawPointer
  private var arenaCount = 0
  /// Distinct pairs so far.
  private(set) var count = 0
  /// Where the entry of each pair stands in the arena, by number.
  private var places: [Int] = []

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
    // Safe: slots are indexed under the mask, arena places were written by `add`; 32 bytes of slack follow
    // the caller's buffer. A free slot stands for the first place here, which is always readable, as are 80 bytes
    // behind any place.
    for i in 0..<count {
      unsafe keys[i].slot = slots[Int(truncatingIfNeeded: keys[i].hash) & mask]
    }
    for i in 0..<count {
      let place = unsafe Int(keys[i].slot & InternTable.placeMask) &<< 3
      let first = unsafe arena.load(fromByteOffset: place, as: UInt8.self)
      let last = unsafe arena.load(fromByteOffset: place &+ Int(min(keys[i].count, 64)), as: UInt8.self)
      unsafe keys[i].touched = first ^ last
    }
    for i in 0..<count {
      let key = unsafe keys[i]
      if let number = match(key, key.slot) {
        unsafe numbers[i] = number
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
      if slot == 0 { return add(key, at: index) }
      if let number = match(key, slot) { return number }
      index = (index &+ 1) & mask
    }
  }

  /// The number of the key where the slot's entry is its own.
  @inline(__always)
  private func match(_ key: Key, _ slot: UInt64) -> UInt32? {
    guard slot != 0, (slot ^ key.hash) &>> 40 == 0 else { return nil }
    let entry = unsafe arena + Int((slot & InternTable.placeMask) &- 1) &<< 3
    guard unsafe entry.load(fromByteOffset: 4, as: UInt32.self) == key.count,
      unsafe entry.load(fromByteOffset: 8, as: UInt16.self) == key.tag,
      unsafe bytesEqual(entry + InternTable.header, key.start, Int(key.count))
    else { return nil }
    return unsafe entry.load(as: UInt32.self)
  }

  private mutating func add(_ key: Key, at index: Int) -> UInt32 {
    let size = (InternTable.header + Int(key.count) + 7) & ~7
    if arenaCount + size + InternTable.slack > texts.capacity {
      growArena(toHold: arenaCount + size + InternTable.slack)
    }
    let number = UInt32(count)
    // Safe: the arena was grown to hold the entry.
    let entry = unsafe arena + arenaCount
    unsafe entry.storeBytes(of: number, as: UInt32.self)
    unsafe entry.storeBytes(of: key.count, toByteOffset: 4, as: UInt32.self)
    unsafe entry.storeBytes(of: key.tag, toByteOffset: 8, as: UInt16.self)
    unsafe (entry + InternTable.header).copyMemory(from: key.start, byteCount: Int(key.count))
    unsafe slots[index] = slot(key.hash, arenaCount)
    places.append(arenaCount)
    arenaCount += size
    count += 1
    if count * 3 > mask { growSlots() }
    return number
  }

  private func slot(_ hash: UInt64, _ place: Int) -> UInt64 {
    hash & ~InternTable.placeMask | (UInt64(place) &>> 3 &+ 1)
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
    for (number, place) in places.enumerated() {
      let hash = unsafe withEntry(number) { tag, bytes in
        unsafe byteHash(bytes.baseAddress!, bytes.count, seed: UInt64(tag))
      }
      var index = Int(truncatingIfNeeded: hash) & mask
      while unsafe slots[index] != 0 { index = (index &+ 1) & mask }
      unsafe slots[index] = slot(hash, place)
    }
  }

  /// Lends tag and bytes of the pair `number` to `body`; 15 bytes beyond the end are readable.
  @inline(__always)
  func withEntry<Answer>(_ number: Int, _ body: (UInt16, UnsafeRawBufferPointer) -> Answer) -> Answer {
    let entry = unsafe UnsafeRawPointer(arena) + places[number]
    let size = unsafe Int(entry.load(fromByteOffset: 4, as: UInt32.self))
    let bytes = unsafe UnsafeRawBufferPointer(start: entry + InternTable.header, count: size)
    return unsafe body(entry.load(fromByteOffset: 8, as: UInt16.self), bytes)
  }
}

/// A table of names that nobody adds to any more.
// Safe: read only.
final class InternedNames: @unchecked Sendable {
  let table: InternTable

  init(_ table: consuming InternTable) { self.table = table }
}
