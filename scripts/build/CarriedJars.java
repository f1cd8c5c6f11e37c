import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Property;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.Parser;
import org.cyclonedx.parsers.XmlParser;

/**
 * Adds to a bill of materials the jars that one artifact carries with other package names. They are
 * no Maven dependencies of it (they are three versions of the same two), so the CycloneDX plugin
 * cannot know of them.
 *
 * <p>{@code CarriedJars DIRECTORY LOCK CARRIER LICENSE GROUP:ARTIFACT:VERSION=PACKAGE…}: in {@code
 * bom.json} and {@code bom.xml} of the directory, where they name the carrier (an artifact id), the
 * jars become components with the SHA-256 of the lock, the licence (an SPDX id) and the package that
 * their classes are in now, and the carrier depends on them. The result is checked against the
 * schema. Exit: 0 added, or nothing to add to; 1 the lock does not name a jar, or the result is
 * not valid.
 */
final class CarriedJars {
  private static final Version SCHEMA = Version.VERSION_16;

  private final Path lock;
  private final String carrier;
  private final String license;
  private final List<String> jars;

  private CarriedJars(Path lock, String carrier, String license, List<String> jars) {
    this.lock = lock;
    this.carrier = carrier;
    this.license = license;
    this.jars = jars;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> all = List.of(arguments);
    CarriedJars carried =
        new CarriedJars(Path.of(all.get(1)), all.get(2), all.get(3), all.subList(4, all.size()));
    Path directory = Path.of(all.get(0));
    carried.addTo(directory.resolve("bom.json"), new JsonParser());
    carried.addTo(directory.resolve("bom.xml"), new XmlParser());
  }

  private void addTo(Path file, Parser parser) throws Exception {
    if (!Files.isRegularFile(file)) {
      return;
    }
    Bom bom = parser.parse(file.toFile());
    // A bill without a time, as the plugin writes it, would get that of its reading.
    bom.getMetadata().setTimestamp(null);
    Dependency node = carrier(bom);
    if (node == null) {
      return;
    }
    for (String jar : jars) {
      add(bom, node, component(jar));
    }
    Files.writeString(file, text(bom, parser));
    if (!parser.isValid(file.toFile(), SCHEMA)) {
      throw new IOException(file + " does not fit the schema: " + parser.validate(file.toFile(), SCHEMA));
    }
  }

  /** What the carrier depends on; null where the bill does not name the carrier. */
  private Dependency carrier(Bom bom) {
    String ref =
        Stream.concat(Stream.of(bom.getMetadata().getComponent()), bom.getComponents().stream())
            .filter(component -> component.getName().equals(carrier))
            .map(Component::getBomRef)
            .findFirst()
            .orElse(null);
    return bom.getDependencies().stream()
        .filter(dependency -> dependency.getRef().equals(ref))
        .findFirst()
        .orElse(null);
  }

  /** Once: a second run of the build meets the bill that the first one wrote, and changes nothing. */
  private static void add(Bom bom, Dependency node, Component component) {
    String ref = component.getBomRef();
    if (bom.getComponents().stream().noneMatch(other -> ref.equals(other.getBomRef()))) {
      bom.addComponent(component);
      bom.addDependency(new Dependency(ref));
    }
    List<Dependency> all = Objects.requireNonNullElse(node.getDependencies(), List.of());
    if (all.stream().noneMatch(other -> ref.equals(other.getRef()))) {
      node.addDependency(new Dependency(ref));
    }
  }

  private Component component(String jar) throws IOException {
    String[] parts = jar.split("[:=]", -1);
    String purl = "pkg:maven/" + parts[0] + "/" + parts[1] + "@" + parts[2] + "?type=jar";
    Component component = new Component();
    component.setType(Component.Type.LIBRARY);
    component.setBomRef(purl);
    component.setGroup(parts[0]);
    component.setName(parts[1]);
    component.setVersion(parts[2]);
    component.setScope(Component.Scope.REQUIRED);
    component.setPurl(purl);
    component.setHashes(List.of(new Hash(Hash.Algorithm.SHA_256, digest(parts))));
    component.setLicenses(license());
    component.setProperties(new ArrayList<>(List.of(relocated(parts[3]))));
    return component;
  }

  private LicenseChoice license() {
    License one = new License();
    one.setId(license);
    LicenseChoice choice = new LicenseChoice();
    choice.addLicense(one);
    return choice;
  }

  private Property relocated(String name) {
    Property property = new Property();
    property.setName("foretest:relocated-to");
    property.setValue(name);
    return property;
  }

  private String digest(String[] parts) throws IOException {
    String directory = parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/";
    String path = "  " + directory + parts[1] + "-" + parts[2] + ".jar";
    try (Stream<String> lines = Files.lines(lock)) {
      return lines
          .filter(line -> line.endsWith(path))
          .map(line -> line.substring(0, line.length() - path.length()))
          .findFirst()
          .orElseThrow(() -> new IOException(lock + " does not name" + path));
    }
  }

  private static String text(Bom bom, Parser parser) throws Exception {
    return parser instanceof JsonParser
        ? BomGeneratorFactory.createJson(SCHEMA, bom).toJsonString()
        : BomGeneratorFactory.createXml(SCHEMA, bom).toXmlString();
  }
}
