import Console

@main
struct EntrepotCommand {
  static func main() { entrepotProgram.run(messages: Messages()) { _ in .done }.exit() }
}
