package fi.kapa.benchmarks.planner;
import fi.kapa.schedule.plan.*;
import java.nio.file.Path;
import java.time.Duration;
final class PlannerBenchmark {
    public static void main(String[] a) throws Exception {
        var inst = InstanceFile.read(Path.of(a[0]));
        long t0=System.nanoTime();
        long[] last={0};
        var r = new Planner(inst).plan(Budget.ofTime(Duration.ofMillis((long)(1000*Double.parseDouble(a[1]))), 1), p -> { if (p.percent()/10>last[0]) {last[0]=p.percent()/10; System.out.println(p+" "+p.gap());} return true;});
        System.out.println(r.cost()+" total "+r.cost().total()+" bound "+r.bound()+" gap "+(r.cost().total()-r.bound())/(double)r.bound()+" forced "+r.unplaceable().size());
        long un=r.unplaceable().size()*10000L; System.out.println("net "+(r.cost().total()-r.bound())/(double)(r.bound()-un));
        InstanceFile.write(Path.of(a[2]), inst, r.plan());
    }
}
