package dev.migrate.boot.order;

import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Warns before any bean is made, since one of those found may be what fails. */
public final class EarlyUseWarning implements BeanFactoryPostProcessor, Ordered {

    private static final Log logger = LogFactory.getLog(EarlyUseWarning.class);

    private final Environment environment;

    /**
     * Warns about one context.
     * @param environment its properties
     */
    public EarlyUseWarning(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<EarlyUser> found = new EarlyUsers(beans, this.environment).find();
        if (!found.isEmpty()) {
            logger.warn("Beans ask the database before mode runner has upgraded it: " + found
                    + "; set migrate.startup.mode=initializer to upgrade it before them");
        }
    }

    /** Once every definition is there. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

}
