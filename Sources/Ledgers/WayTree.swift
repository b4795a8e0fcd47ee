/// Ways through several stocks as a tree: ways that begin alike share their first nodes.
struct WayTree: Sendable {
  private var children: [UInt64: UInt32] = [:]
  /// Nodes, numbered from 0.
  private(set) var count: UInt32 = 0

  private static let root = UInt32.max

  /// The node of a way, added with all before it.
  mutating func insert(_ way: [UInt32]) -> UInt32 {
    var node = WayTree.root
    for vertex in way {
      let key = UInt64(node) << 32 | UInt64(vertex)
      if let known = children[key] {
        node = known
      } else {
        children[key] = count
        node = count
        count += 1
      }
    }
    return node
  }

  /// The node of the ways that begin with `vertex`.
  func first(_ vertex: UInt32) -> UInt32? { next(WayTree.root, vertex) }

  /// The node where ways through `node` go on to `vertex`.
  func next(_ node: UInt32, _ vertex: UInt32) -> UInt32? { children[UInt64(node) << 32 | UInt64(vertex)] }
}
