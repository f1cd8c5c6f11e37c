# What flake.nix asks of nixpkgs, as far as its evaluation needs it; see scripts/check-flake.sh. Packages are
# derivations that nothing builds. A name that flake.nix uses and that is missing here fails the evaluation.
{
  outputs =
    { self }:
    let
      lib = {
        genAttrs = names: f: builtins.listToAttrs (map (name: { inherit name; value = f name; }) names);
        optionals = condition: list: if condition then list else [ ];
        optionalString = condition: string: if condition then string else "";
        optionalAttrs = condition: set: if condition then set else { };
        makeLibraryPath = packages: builtins.concatStringsSep ":" (map (package: "${package}/lib") packages);
        fakeHash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        licenses.asl20 = "Apache-2.0";
      };
      packagesOf =
        system:
        let
          package =
            name: inputs:
            derivation {
              inherit name system inputs;
              builder = "/bin/sh";
            };
          only = expected: given: if builtins.removeAttrs given expected == { } then given else
            throw "unexpected arguments: ${toString (builtins.attrNames (builtins.removeAttrs given expected))}";
        in
        builtins.listToAttrs (
          map (name: { inherit name; value = package name [ ]; }) [
            "jdk17" "jdk17_headless" "git" "jq" "openssl" "shellcheck" "actionlint" "procps" "chromium" "postgresql"
          ]
        )
        // {
          stdenv = {
            isLinux = builtins.match ".*-linux" system != null;
            cc.cc.lib = package "gcc-lib" [ ];
          };
          mkShell = arguments: package "shell" ([ arguments.JAVA_HOME arguments.LC_ALL arguments.LD_LIBRARY_PATH ] ++ arguments.packages);
          maven = package "maven" [ ] // {
            buildMavenPackage =
              arguments:
              let
                given = only [ "pname" "version" "src" "mvnHash" "mvnJdk" "mvnParameters" "installPhase" "meta" ] arguments;
              in
              package given.pname [ given.mvnHash given.mvnJdk given.mvnParameters given.installPhase ];
          };
          writeShellScriptBin = name: text: package name [ text ];
          runCommand = name: arguments: script: package name (arguments.nativeBuildInputs ++ [ script ]);
          dockerTools.buildLayeredImage =
            arguments:
            let
              given = only [ "name" "tag" "contents" "created" "config" ] arguments;
            in
            package "${given.name}.tar.gz" (given.contents ++ given.config.Entrypoint ++ given.config.Env);
        };
    in
    {
      inherit lib;
      legacyPackages = lib.genAttrs [ "x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin" ] packagesOf;
    };
}
