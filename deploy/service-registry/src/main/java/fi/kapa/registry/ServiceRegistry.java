package fi.kapa.registry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.netflix.eureka.server.EnableEurekaServer;

/** A Eureka server; instances and lookups are at {@code /eureka/apps}. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableEurekaServer
class ServiceRegistry {

    public static void main(String[] arguments) {
        if (Boolean.parseBoolean(System.getenv("KAPA_END_WITH_PARENT"))) {
            ParentWatch.start();
        }
        SpringApplication.run(ServiceRegistry.class, arguments);
    }
}
