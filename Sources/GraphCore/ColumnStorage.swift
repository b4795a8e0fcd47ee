#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Zeroed memory for one column, reserved in full and backed by the system only where it is written.
///
/// A reader does not know the number of rows before it has read them: it reserves an upper bound and several
/// workers write disjoint rows straight into their final place, so no parts are copied together afterwards.
// Safe: the pointer never changes; writers own disjoint rows until the column is frozen, and nobody writes after.
@safe public final class ColumnStorage<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// First row. Rows that were never written are zero bytes.
  public let base: UnsafeMutablePointer<Value>
  /// Rows reserved.
  public let capacity: Int
  private let byteCount: Int

  /// Reserves `capacity` rows of zero bytes; address space, not memory.
  public init(capacity: Int) {
    self.capacity = capacity
    byteCount = max(1, capacity * MemoryLayout<Value>.stride)
    #if canImport(Darwin)
      let flags = MAP_PRIVATE | MAP_ANON | MAP_NORESERVE
    #else
      let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    #endif
    let address = unsafe mmap(nil, byteCount, PROT_READ | PROT_WRITE, flags, -1, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else {
      preconditionFailure("the system refuses to reserve \(byteCount) bytes of address space")
    }
    #if canImport(Glibc)
      if byteCount >= 1 << 22 { _ = unsafe madvise(address, byteCount, MADV_HUGEPAGE) }
    #endif
    unsafe base = address.bindMemory(to: Value.self, capacity: capacity)
  }

  deinit { _ = unsafe munmap(UnsafeMutableRawPointer(base), byteCount) }
}
