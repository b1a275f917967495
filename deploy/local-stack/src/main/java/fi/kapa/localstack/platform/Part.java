package fi.kapa.localstack.platform;

/** Something that runs until it is closed. */
interface Part extends AutoCloseable {

    @Override
    void close();
}
