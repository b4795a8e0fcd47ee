/// One value per row. Columns of one table have equal length.
public struct Column<ID: DenseID, Value: BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline let storage: ColumnStorage<Value>
  /// Number of rows.
  public let count: Int

  /// A column that holds a copy of `values`.
  public init(_ values: [Value]) {
    let storage = ColumnStorage<Value>(capacity: values.count)
    unsafe storage.base.initialize(from: values, count: values.count)
    self.init(freezing: storage, count: values.count)
  }

  /// The first `count` rows of a storage that nobody writes any more.
  public init(freezing storage: ColumnStorage<Value>, count: Int) {
    precondition(count <= storage.capacity)
    (self.storage, self.count) = (storage, count)
  }

  /// The value of one row. O(1).
  @inlinable public subscript(id: ID) -> Value {
    precondition(id.row < count)
    return unsafe storage.base[id.row]
  }

  /// Lends all values to `body`, for loops that have been measured.
  @inlinable public func withValues<Answer, Failure: Error>(
    _ body: (UnsafeBufferPointer<Value>) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    // Safe: the storage outlives the call, and nobody writes a frozen column.
    defer { extendLifetime(storage) }
    return try unsafe body(UnsafeBufferPointer(start: storage.base, count: count))
  }

  /// All values, copied.
  public var values: [Value] { unsafe withValues { unsafe Array($0) } }
}
