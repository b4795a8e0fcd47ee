/// Places of boxes in layers from left to right, and of the ribbons between them, by how much flows.
///
/// The method is that of Sugiyama, Tagawa and Toda ("Methods for Visual Understanding of Hierarchical System Structures",
/// 1981): links over several layers get a bend in each layer they cross, so that no ribbon runs under a box; neighbours are
/// brought together by a few sweeps of barycentres. Boxes keep their given order where nothing else decides, so the same
/// graph always gets the same picture. O(sweeps · links · log links).
struct LayeredLayout: Equatable {
  /// A link from a box in one layer to one in a later layer; others are left out.
  struct Link: Equatable {
    var from: Int, to: Int
    /// How much flows; not negative.
    var weight: Double
  }

  /// Sizes in pixels.
  struct Metrics: Equatable {
    var boxWidth = 172.0, boxHeight = 44.0
    var columnGap = 104.0, rowGap = 14.0
    /// Width of the ribbons of the busiest layer together, and of the thinnest ribbon.
    var flowHeight = 96.0, leastRibbon = 1.5
  }

  struct Box: Equatable {
    var layer: Int
    var x: Double, y: Double, width: Double, height: Double
    var middle: Double { y + height / 2 }
  }

  /// The middle line of a ribbon: where it leaves a box, its bends, where it enters the next.
  struct Ribbon: Equatable {
    /// Index of the link as given.
    var link: Int
    var width: Double
    /// Pairs of points: each pair is a curve from one layer to the next; between pairs the ribbon runs level.
    var curves: [Curve]
  }
  struct Curve: Equatable {
    var x0: Double, y0: Double, x1: Double, y1: Double
  }

  /// A box for each layer given, in that order.
  private(set) var boxes: [Box] = []
  private(set) var ribbons: [Ribbon] = []
  private(set) var width = 0.0, height = 0.0

  /// - Parameter layers: The layer of each box, counted from 0.
  init(layers: [Int], links: [Link], metrics: Metrics = Metrics()) {
    var net = LayeredNet(layers: layers, links: links, metrics: metrics)
    net.order()
    net.place()
    boxes = Array(net.boxes.prefix(layers.count))
    height = net.boxes.map { $0.y + $0.height }.max() ?? 0
    width = net.boxes.map { $0.x + $0.width }.max() ?? 0
    ribbons = net.ribbons()
  }
}
