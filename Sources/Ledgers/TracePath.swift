/// The ways goods took so far, each as the way before its last step and that step: ways that begin alike share it.
public struct TracePaths: Sendable {
  /// A way is a number; `none` is no way.
  public static let none = UInt32.max

  private(set) var parents: [UInt32] = []
  private(set) var vertices: [UInt32] = []
  private var numbers: [UInt64: UInt32] = [:]

  public init() {}

  /// Number of ways.
  public var count: Int { parents.count }

  /// The way that goes on from `parent` to `vertex`.
  mutating func extended(_ parent: UInt32, to vertex: UInt32) -> UInt32 {
    let key = UInt64(parent) << 32 | UInt64(vertex)
    if let known = numbers[key] { return known }
    let number = UInt32(parents.count)
    parents.append(parent)
    vertices.append(vertex)
    numbers[key] = number
    return number
  }

  /// The vertices of a way, in its order.
  public func vertices(of path: UInt32) -> [UInt32] {
    var (list, path) = ([UInt32](), path)
    while path != TracePaths.none {
      list.append(vertices[Int(path)])
      path = parents[Int(path)]
    }
    return list.reversed()
  }
}
