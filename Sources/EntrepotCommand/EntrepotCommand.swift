import Entrepot

@main
struct EntrepotCommand {
  static func main() { print("entrepot \(entrepotVersion)") }
}
