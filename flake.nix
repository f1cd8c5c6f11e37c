{
  description = "Foretest: predictive test selection for Maven and the JUnit Platform";

  # One input. flake.lock, made by `nix flake lock` on a machine with network, pins it to a commit and a digest.
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      systems = [
        "x86_64-linux"
        "aarch64-linux"
        "x86_64-darwin"
        "aarch64-darwin"
      ];
      lib = nixpkgs.lib;
      forEachSystem = build: lib.genAttrs systems (system: build nixpkgs.legacyPackages.${system});

      version = "0.1.0-SNAPSHOT";

      shells =
        pkgs:
        let
          # What `mvn verify` needs.
          core = [
            pkgs.jdk17
            pkgs.maven
            pkgs.git
          ];
          # What the scripts of docs/supply-chain.md need.
          supplyChain = [
            pkgs.jq
            pkgs.openssl
            pkgs.shellcheck
            pkgs.actionlint
          ];
          # XGBoost's native library and Spark's scripts.
          training =
            [ pkgs.procps ]
            ++ lib.optionals pkgs.stdenv.isLinux [
              pkgs.stdenv.cc.cc.lib
              pkgs.chromium
            ];
          shell =
            packages:
            pkgs.mkShell {
              inherit packages;
              JAVA_HOME = "${pkgs.jdk17}";
              LC_ALL = "C.UTF-8";
              LD_LIBRARY_PATH = lib.optionalString pkgs.stdenv.isLinux (lib.makeLibraryPath [ pkgs.stdenv.cc.cc.lib ]);
            };
        in
        {
          core = shell core;
          full = shell (core ++ supplyChain ++ training ++ [ pkgs.postgresql ]);
          ci = shell (core ++ supplyChain);
          default = shell core;
        };

      # The jars, from the lock of artifacts: a fixed-output derivation holds the local repository, whose digest
      # mvnHash is. A machine with network says the right one when it is first built.
      foretest =
        pkgs:
        pkgs.maven.buildMavenPackage {
          pname = "foretest";
          inherit version;
          src = self;
          mvnHash = lib.fakeHash;
          mvnJdk = pkgs.jdk17;
          mvnParameters = "-Prelease -Dmaven.test.skip -Dinvoker.skip -pl !it";
          installPhase = ''
            runHook preInstall
            install -Dm644 -t $out/share/java */target/foretest-*-${version}.jar
            install -Dm644 model-training/target/foretest-training.jar $out/share/java/foretest-training.jar
            runHook postInstall
          '';
          meta = {
            description = "Predictive test selection for Maven and the JUnit Platform";
            license = lib.licenses.asl20;
            platforms = systems;
          };
        };

      trainer =
        pkgs:
        pkgs.writeShellScriptBin "foretest-training" ''
          export OMP_WAIT_POLICY=PASSIVE
          exec ${pkgs.jdk17_headless}/bin/java -jar ${foretest pkgs}/share/java/foretest-training.jar "$@"
        '';

      # The trainer as an image without a Dockerfile, for those who have Nix; mvn -Pimage needs none.
      image =
        pkgs:
        pkgs.dockerTools.buildLayeredImage {
          name = "foretest-training";
          tag = version;
          contents = [ (trainer pkgs) ];
          created = "1970-01-01T00:00:01Z";
          config = {
            Entrypoint = [ "/bin/foretest-training" ];
            Env = [ "LD_LIBRARY_PATH=${lib.makeLibraryPath [ pkgs.stdenv.cc.cc.lib ]}" ];
            WorkingDir = "/work";
            User = "1000:1000";
          };
        };
    in
    {
      devShells = forEachSystem shells;

      packages = forEachSystem (
        pkgs:
        {
          default = foretest pkgs;
          foretest = foretest pkgs;
          trainer = trainer pkgs;
        }
        // lib.optionalAttrs pkgs.stdenv.isLinux { image = image pkgs; }
      );

      checks = forEachSystem (pkgs: {
        package = foretest pkgs;
        scripts =
          pkgs.runCommand "foretest-scripts"
            {
              nativeBuildInputs = [
                pkgs.shellcheck
                pkgs.actionlint
              ];
            }
            ''
              cd ${self}
              shellcheck -x -S warning scripts/*.sh .ci/run
              actionlint .github/workflows/*.yml
              touch $out
            '';
      });
    };
}
