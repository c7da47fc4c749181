// An archetype does not carry the right to run a file.
new File(request.outputDirectory, request.artifactId + "/mvnw").setExecutable(true)
